import { camelCase, exportName } from "./names.ts";

/** The registry with one rule more, imports and list in the order of codes. */
export function withRule(text: string, added: string): string {
  const codes = [...text.matchAll(/from "\.\/([^"]+)\.ts";/g)].map(([, each = ""]) => each);
  const rows = [...codes, added].sort();
  const nameOf = (each: string): string =>
    new RegExp(`import \\{ (\\w+) as \\w+ \\} from "\\./${each}\\.ts";`).exec(text)?.[1] ?? exportName(each);
  const imports = rows.map((each) => `import { ${nameOf(each)} as ${camelCase(each)} } from "./${each}.ts";\n`);
  return (
    `import type { Rule } from "../rule.ts";\n${imports.join("")}\n` +
    `/** Every rule, in the order of their codes. */\nexport const rules: readonly Rule[] = [\n` +
    `${rows.map((each) => `  ${camelCase(each)},\n`).join("")}];\n`
  );
}
