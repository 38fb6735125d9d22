import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { withRule } from "./new-rule/registry.ts";
import { ruleText } from "./new-rule/skeleton.ts";

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
const registry = `${rulesFolder}registry.ts`;
writeFileSync(registry, withRule(readFileSync(registry, "utf8"), code));
process.stdout.write(`${file}\n`);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
