import { identifier } from "./identifier.ts";
import { string } from "./string.ts";
import { lineWidth } from "./width.ts";

/** `import { … } from "…"`, sorted; nothing if there are no names. `isType`: only types are imported. */
export function importNames(names: Iterable<string>, from: string, isType: boolean): string {
  const sorted = [...new Set(names)].sort().map(identifier);
  if (sorted.length === 0) return "";
  const head = isType ? "import type" : "import";
  const line = `${head} { ${sorted.join(", ")} } from ${string(from)};\n`;
  // A single name stays on its line.
  if (line.length - 1 <= lineWidth || sorted.length === 1) return line;
  return `${head} {\n${sorted.map((name) => `  ${name},\n`).join("")}} from ${string(from)};\n`;
}
