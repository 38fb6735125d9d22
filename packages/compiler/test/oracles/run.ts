/**
 * Holds emitted templates against judges that nobody here wrote: cfn-lint, AWS's own validator, the service's API models, and the
 * OpenAPI parser behind its import; and what the engine renders against Apache Velocity 1.7. With --localstack, both layouts and
 * inspect against each other as LocalStack deploys them.
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
import { compareWithVelocity } from "./velocity/compare.ts";

const judges: readonly Check[] = [cfnLint, cfnValidate, apiModel, openapi, checkov];

const repository = join(import.meta.dirname, "../../../..");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      /** The whole corpus, and ten times as many templates; otherwise a fixed sample. */
      corpus: { type: "boolean", default: false },
      /** Deploy both layouts to LocalStack instead, ten seconds a document. */
      localstack: { type: "boolean", default: false },
      shared: { type: "string", default: join(repository, "../shared") },
    },
  });
  const checks = values.localstack ? [localstack] : judges;
  const total = { passed: 0, failed: 0 };
  const complaints = values.localstack ? [] : velocityComplaints(values.corpus ? 20_000 : 2_000, total);
  const shared = resolve(values.shared);
  if (!existsSync(join(shared, "oracles/setup.sh"))) {
    print(`# no judges below ${shared}, nothing was checked`);
    return summary(total, complaints, 0);
  }
  const oracles = join(repository, ".cache/oracles");
  await installOracles(join(shared, "oracles"), oracles, [...new Set(checks.map(({ install }) => install))]);

  const compiled = await compileDocuments(join(repository, "fixtures"), join(shared, "corpus"), values.corpus);
  const { stopped } = compiled;
  const known = readKnownFindings(join(import.meta.dirname, "known.tsv"));
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
  return summary(total, complaints, stopped.length);
}

/** Cases so far. */
interface Total {
  passed: number;
  failed: number;
}

function summary({ passed, failed }: Total, complaints: readonly string[], skipped: number): number {
  for (const complaint of complaints) print(`! ${complaint}`);
  print(`${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ""}`);
  return complaints.length > 0 ? 1 : 0;
}

/** What renders otherwise in Apache Velocity 1.7, of so many templates; a notice where that cannot be had. */
function velocityComplaints(count: number, total: Total): string[] {
  const compared = compareWithVelocity(count, join(repository, ".cache/velocity/1.7"));
  if (typeof compared === "string") {
    print(`# velocity: left out: ${compared}`);
    return [];
  }
  const { passed, known, differences } = compared;
  for (const line of known) print(`# velocity: ${line}`);
  print(`# velocity: ${String(passed)} of ${String(count)} templates render alike`);
  total.passed += passed;
  total.failed += differences.length;
  return differences.map((line) => `velocity: ${line}`);
}

process.exitCode = await main();
