import { exportName } from "./names.ts";

/** The registry with one rule more, in the order of codes. */
export function withRule(text: string, added: string): string {
  const [head = ""] = text.split("\n");
  const codes = [...text.matchAll(/from "\.\/([^"]+)\.ts";/g)].map(([, each = ""]) => each);
  const rows = [...codes, added].sort().map((each) => `export { ${exportName(each)} } from "./${each}.ts";\n`);
  return `${head}\n${rows.join("")}`;
}
