import { exportName } from "./names.ts";

/** The registry with one rule more, imports and list in the order of codes. */
export function withRule(text: string, added: string): string {
  const codes = [...text.matchAll(/from "\.\/([^"]+)\.ts";/g)].map(([, each = ""]) => each);
  const rows = [...codes, added].sort();
  return (
    `import type { Rule } from "../rule.ts";\n` +
    `${rows.map((each) => `import { ${exportName(each)} } from "./${each}.ts";\n`).join("")}\n` +
    `/** Every rule, in the order of their codes. */\n` +
    `export const rules: readonly Rule[] = [\n${rows.map((each) => `  ${exportName(each)},\n`).join("")}];\n`
  );
}
