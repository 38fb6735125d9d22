/**
 * A body that is JSON, parsed, or else text; undefined if it is empty.
 *
 * JSON that cannot be parsed is given as text if the response is a failure, since proxies answer so.
 *
 * @throws SyntaxError if a successful response is not the JSON that it says it is
 */
export async function decodeText(response: Response): Promise<unknown> {
  const text = (await response.text()) || undefined;
  if (!text || !/[/+]json\b/i.test(response.headers.get("content-type") ?? "")) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (response.ok) throw error;
    return text;
  }
}
