/**
 * Holds the compiler against real documents and recorded answers.
 *
 * A line per failure, then `N passed, N failed, N skipped`. Exit 1 on a failure that known.tsv does not list, on a listed
 * one that is gone, or if a kind named by --only ran no case.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Settings } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { readKnownFailures } from "./known.ts";
import { tally } from "./tally.ts";

const usage = `usage: pnpm conformance [--cases DIR] [--corpus DIR] [--only KIND,…] [--full]
kinds: ${kinds.map(({ name }) => name).join(", ")}`;

const repository = join(import.meta.dirname, "../../../..");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: join(repository, "../shared/cases") },
      corpus: { type: "string", default: join(repository, "../shared/corpus") },
      only: { type: "string" },
      full: { type: "boolean", default: false },
    },
  });
  const named = values.only?.split(",");
  const unknown = named?.filter((name) => !kinds.some((kind) => kind.name === name)) ?? [];
  if (unknown.length > 0) {
    process.stderr.write(`no such kind: ${unknown.join(", ")}\n${usage}\n`);
    return 2;
  }

  const settings: Settings = {
    cases: resolve(values.cases),
    corpus: resolve(values.corpus),
    full: values.full,
    notice: (line) => print(`# ${line}`),
  };
  const known = readKnownFailures(join(import.meta.dirname, "known.tsv"));
  const total = { passed: 0, failed: 0, skipped: 0, unknown: 0 };
  const complaints: string[] = [];
  for (const kind of kinds.filter(({ name }) => named?.includes(name) ?? true)) {
    const counts = await tally(kind.name, kind.run(settings), known, values.full, print);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.unknown += counts.unknown;
    complaints.push(...counts.complaints);
    if (named && counts.passed + counts.failed === 0) complaints.push(`${kind.name} ran no case`);
  }
  for (const complaint of complaints) print(`! ${complaint}`);
  print(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.unknown + complaints.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
