import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCfnLint } from "../../oracles/run-cfn-lint.ts";

/**
 * The errors, not the warnings, that cfn-lint finds in templates.
 *
 * @param oracles the folder in which it has been installed
 * @param templates texts by a name for each
 * @returns errors by those names, empty for a template without
 */
export async function lintTemplates(
  oracles: string,
  templates: ReadonlyMap<string, string>,
): Promise<Map<string, readonly string[]>> {
  const dir = mkdtempSync(join(tmpdir(), "cfn-lint-"));
  try {
    const names = new Map<string, string>();
    for (const [name, text] of templates) {
      const folder = join(dir, String(names.size));
      mkdirSync(folder);
      const path = join(folder, "template.yaml");
      writeFileSync(path, text);
      names.set(path, name);
    }
    const errors = new Map<string, string[]>([...templates.keys()].map((name) => [name, []]));
    for (const { path, level, line, rule, message } of await runCfnLint(oracles, [...names.keys()])) {
      if (level === "Error") errors.get(names.get(path) ?? "")?.push(`line ${String(line)} ${rule} ${message}`);
    }
    return errors;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
