import { format } from "prettier";
import type { Files } from "../../../src/emit/file.ts";

/** Where code of each SDK is not in prettier's default shape, which it is written in without it; empty lists if nowhere. */
export async function checkShape(sdks: ReadonlyMap<string, Files>): Promise<Map<string, readonly string[]>> {
  const differences = new Map<string, readonly string[]>();
  for (const [name, files] of sdks) {
    const found: string[] = [];
    for (const [path, text] of files) {
      if (!path.endsWith(".ts")) continue;
      const wanted = (await format(text, { parser: "babel-ts" })).split("\n");
      const line = text.split("\n").findIndex((each, index) => each !== wanted[index]);
      if (line >= 0) found.push(`${path}:${String(line + 1)} prettier writes ${JSON.stringify(wanted[line])}`);
    }
    differences.set(name, found);
  }
  return differences;
}
