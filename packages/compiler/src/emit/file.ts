/** Files in memory: path below --out, forward slashes → text. */
export type Files = ReadonlyMap<string, string>;
