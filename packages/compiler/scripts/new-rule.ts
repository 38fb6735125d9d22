import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** `pnpm new-rule int/my-rule`: writes the rule's file and its line in the registry. Nothing else needs touching. */
const rulesFolder = fileURLToPath(new URL("../src/check/rules/", import.meta.url));

const [code] = process.argv.slice(2);
if (code === undefined || !/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(code)) {
  fail("usage: pnpm new-rule <area>/<name>, both in kebab-case without numbers");
}
const file = `${rulesFolder}${code}.ts`;
if (existsSync(file)) fail(`${file} is there already`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, ruleText(code));
const registry = `${rulesFolder}index.ts`;
writeFileSync(registry, withRule(readFileSync(registry, "utf8"), code));
process.stdout.write(`${file}\n`);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** `int/my-rule` → `myRule`, or `intMyRule` where several areas meet. */
function camelCase(text: string): string {
  return text.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The registry with one rule more, imports and list in the order of codes. */
function withRule(text: string, added: string): string {
  const codes = [...text.matchAll(/from "\.\/([^"]+)\.ts";/g)].map(([, each = ""]) => each);
  const rows = [...codes, added].sort();
  const nameOf = (each: string): string =>
    new RegExp(`import \\{ (\\w+) as \\w+ \\} from "\\./${each}\\.ts";`).exec(text)?.[1] ?? camelCase(baseName(each));
  const imports = rows.map((each) => `import { ${nameOf(each)} as ${camelCase(each)} } from "./${each}.ts";\n`);
  return (
    `import type { Rule } from "../rule.ts";\n${imports.join("")}\n` +
    `/** Every rule, in the order of their codes. */\nexport const rules: readonly Rule[] = [\n` +
    `${rows.map((each) => `  ${camelCase(each)},\n`).join("")}];\n`
  );
}

function baseName(each: string): string {
  return each.slice(each.indexOf("/") + 1);
}

function ruleText(each: string): string {
  return `import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** What must hold, in a sentence. */
export const ${camelCase(baseName(each))}: Rule<"rest" | "http", { operation: string }> = {
  code: "${each}",
  severity: "error",
  summary: "What must hold, in a sentence.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ operation }) => \`\${operation} is wrong.\`,
  help: () => "What to do about it.",

  bad: [
    {
      at: "/paths/~1pets/get",
      yaml: \`
paths:
  /pets:
    get: { deprecated: true, responses: { "200": { description: All pets } } }
\`,
    },
  ],
  good: [
    {
      yaml: \`
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
\`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (operation.isDeprecated) report(operation.origin, { operation: nameOf(operation) });
    }
  },
};
`;
}
