/**
 * Measures the built command line against programs that do comparable work on the same input, in one run.
 *
 * Ratios count, not seconds: a value of 0.5 is half of what the program in the first line of its group takes.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateDocument } from "./generate-document.ts";
import { measure, type Commands, type Measured } from "./measure.ts";

const repository = join(import.meta.dirname, "../../../..");
const bin = join(repository, "packages/compiler/bin/apigw-compile.mjs");
const openapiTypescript = join(repository, "node_modules/openapi-typescript/bin/cli.js");

/** Programs to compare, and how often each is run; the first is what the others are held against. */
interface Group {
  readonly title: string;
  readonly repeats: number;
  readonly commands: Commands;
}

function groups(dir: string, operations: number, corpus: string, repeats: number): Group[] {
  const document = join(dir, "shop.json");
  writeFileSync(document, JSON.stringify(generateDocument(operations), null, 2));
  const stripe = join(corpus, "big/apisguru-stripe.com.json");
  const types = (input: string) => (out: string) => [openapiTypescript, input, "-o", join(out, "types.ts")];
  const compile = (input: string, emit: string) => (out: string) => [
    bin,
    input,
    "--type",
    "rest",
    "--emit",
    emit,
    "--quiet",
    "--out",
    out,
  ];
  const start: Group = {
    title: "Start",
    repeats: repeats * 4,
    commands: { "node -e 0": () => ["-e", "0"], "apigw-compile --version": () => [bin, "--version"] },
  };
  const generated: Group = {
    title: `A REST API of ${String(operations)} operations`,
    repeats,
    commands: {
      "openapi-typescript": types(document),
      "apigw-compile check": () => [bin, "check", document, "--type", "rest", "--quiet"],
      "apigw-compile": compile(document, "cfn,templates,sdk"),
      "apigw-compile --emit cfn": compile(document, "cfn"),
    },
  };
  const large: Group = {
    title: "Stripe",
    repeats,
    commands: { "openapi-typescript": types(stripe), "apigw-compile --emit sdk": compile(stripe, "sdk") },
  };
  return existsSync(stripe) ? [start, generated, large] : [start, generated];
}

function table(title: string, measured: ReadonlyMap<string, Measured>): string {
  const [first] = measured.values();
  const columns = [
    ["wallMs", "ms"],
    ["cpuMs", "ms"],
    ["peakMb", "MiB"],
  ] as const;
  const rows = [...measured].map(([name, taken]) => [
    name,
    ...columns.flatMap(([key, unit]) => [
      `${taken[key].toFixed(0)} ${unit}`,
      `${(taken[key] / (first?.[key] ?? 0)).toFixed(2)}×`,
    ]),
  ]);
  const head = [title, "wall", "", "CPU", "", "peak memory", ""];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}

const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "300" },
    repeats: { type: "string", default: "5" },
    corpus: { type: "string", default: join(repository, "../shared/corpus") },
  },
});
const dir = mkdtempSync(join(tmpdir(), "bench-"));
try {
  const all = groups(dir, Number(values.operations), values.corpus, Number(values.repeats));
  for (const { title, commands, repeats } of all) {
    process.stdout.write(`${table(title, measure(commands, repeats))}\n\n`);
  }
  if (all.length < 3) process.stdout.write(`# nothing below ${values.corpus}: Stripe is left out\n`);
} finally {
  rmSync(dir, { recursive: true });
}
