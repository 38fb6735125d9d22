import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { catalog } from "../src/catalog.ts";
import { coveragePage, notCheckedPage } from "./generate/coverage.ts";
import { configurationPage } from "./generate/configuration-page.ts";
import { withExamples } from "./generate/examples.ts";
import { featureMatrix } from "./generate/feature-matrix.ts";
import { indexPage, pageName, pageOf } from "./generate/pages.ts";

/**
 * `pnpm generate` writes docs/diagnostics/, the lists of what is checked and what is not, the settings, the README's feature matrix, and the
 * output of the examples there and in docs/, from the code; with `--check` it writes nothing and exits with 1 if they differ.
 */
const pagesFolder = fileURLToPath(new URL("../docs/diagnostics/", import.meta.url));
const readme = fileURLToPath(new URL("../../../README.md", import.meta.url));
const docsFolder = fileURLToPath(new URL("../../../docs/", import.meta.url));
const start = "<!-- matrix:start -->";
const end = "<!-- matrix:end -->";

const style = { ...(await resolveConfig(readme)), parser: "markdown" };
const wanted = new Map<string, string>();
const want = async (file: string, text: string): Promise<unknown> => wanted.set(file, await format(text, style));

await want(`${pagesFolder}README.md`, indexPage(catalog));
for (const [code, entry] of catalog) await want(pagesFolder + pageName(code), pageOf(entry));
await want(`${docsFolder}coverage.md`, coveragePage());
await want(`${docsFolder}not-checked.md`, notCheckedPage());
await want(`${docsFolder}configuration.md`, configurationPage());
const matrix = withMatrix(existsSync(readme) ? readFileSync(readme, "utf8") : "");
if (matrix !== undefined) await want(readme, await withExamples(matrix));
for (const name of readdirSync(docsFolder).filter((each) => each.endsWith(".md"))) {
  const file = docsFolder + name;
  if (!wanted.has(file)) await want(file, await withExamples(readFileSync(file, "utf8")));
}

const stale = [...wanted].filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text);
const gone = existsSync(pagesFolder)
  ? readdirSync(pagesFolder)
      .map((file) => pagesFolder + file)
      .filter((file) => !wanted.has(file))
  : [];

if (process.argv.includes("--check")) {
  for (const file of [...stale.map(([each]) => each), ...gone]) process.stderr.write(`not as generated: ${file}\n`);
  if (stale.length + gone.length > 0) process.exitCode = 1;
} else {
  mkdirSync(pagesFolder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
  for (const file of gone) rmSync(file);
}

/** The README with a fresh matrix; undefined if it has no place for one. */
function withMatrix(text: string): string | undefined {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from + start.length)}\n\n${featureMatrix()}\n${text.slice(to)}`;
}
