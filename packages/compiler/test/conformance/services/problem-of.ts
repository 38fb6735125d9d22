/** What a check says, or what ended it. */
export async function problemOf(check: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await check();
  } catch (error) {
    return String(error);
  }
}
