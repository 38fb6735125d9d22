/**
 * Holds emitted templates against judges that nobody here wrote: cfn-lint, AWS's own validator, the service's API models, and the
 * OpenAPI parser behind its import; with --localstack, both layouts and inspect against each other as LocalStack deploys them.
 *
 * A line per finding, then `N passed, N failed`, with `, N skipped` for documents that errors of their own stop; a case is a document
 * before a judge. Exit 1 on a finding that known.tsv does not list, or a listed one that is gone.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { apiModel } from "./api-model.ts";
import { cfnLint } from "./cfn-lint.ts";
import { cfnValidate } from "./cfn-validate.ts";
import type { Check } from "./check.ts";
import { checkov } from "./checkov.ts";
import { compare } from "./compare.ts";
import { compileDocuments } from "./compile-documents.ts";
import { installOracles } from "./install.ts";
import { readKnownFindings } from "./known.ts";
import { localstack } from "./localstack/check.ts";
import { isPaired } from "./localstack/pairs.ts";
import { openapi } from "./openapi.ts";

const judges: readonly Check[] = [cfnLint, cfnValidate, apiModel, openapi, checkov];

const repository = join(import.meta.dirname, "../../../..");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      /** The whole corpus; otherwise a fixed sample. */
      corpus: { type: "boolean", default: false },
      /** Deploy both layouts to LocalStack instead, ten seconds a document. */
      localstack: { type: "boolean", default: false },
      shared: { type: "string", default: join(repository, "../shared") },
    },
  });
  const checks = values.localstack ? [localstack] : judges;
  const shared = resolve(values.shared);
  if (!existsSync(join(shared, "oracles/setup.sh"))) {
    print(`# no judges below ${shared}, nothing was checked`);
    print("0 passed, 0 failed");
    return 0;
  }
  const oracles = join(repository, ".cache/oracles");
  await installOracles(join(shared, "oracles"), oracles, [...new Set(checks.map(({ install }) => install))]);

  const compiled = await compileDocuments(join(repository, "fixtures"), join(shared, "corpus"), values.corpus);
  const { stopped } = compiled;
  const known = readKnownFindings(join(import.meta.dirname, "known.tsv"));
  const total = { passed: 0, failed: 0 };
  const complaints: string[] = [];
  const work = mkdtempSync(join(tmpdir(), "oracles-"));
  try {
    for (const check of checks) {
      const findings = await check.run(compiled.documents, oracles, work, (line) => print(`# ${check.name}: ${line}`));
      const documents = values.localstack
        ? compiled.documents.filter((document) => isPaired(document, compiled.documents))
        : compiled.documents;
      const judged = documents.filter((document) => check.judges?.(document) ?? true);
      const result = compare(check.name, judged, findings, known);
      for (const line of result.lines) print(line);
      total.passed += result.passed;
      total.failed += result.failed;
      complaints.push(...result.complaints);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
  for (const complaint of complaints) print(`! ${complaint}`);
  const skipped = stopped.length > 0 ? `, ${String(stopped.length)} skipped` : "";
  print(`${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
  return complaints.length > 0 ? 1 : 0;
}

process.exitCode = await main();
