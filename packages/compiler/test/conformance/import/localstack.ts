import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { own, type Json } from "../../../src/source/json.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { exportFields } from "./exports.ts";
import { evaluate, type Answers } from "./expression.ts";
import { readJson } from "./json-file.ts";
import { normalise } from "./normalise.ts";
import type { Bindings } from "./placeholders.ts";
import { createStepRunner, type StepRunner } from "./steps.ts";

/** The answers recorded by tests of an emulator on the live service, as far as they follow from a document. */
export async function* localstackComparisons(folder: string): AsyncGenerator<Comparison> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    if (existsSync(join(folder, name, "checks.json"))) yield* runCase(name, join(folder, name));
  }
}

async function* runCase(name: string, folder: string): AsyncGenerator<Comparison> {
  const recorded = readJson(join(folder, "expected.json"));
  const checks = listOf(readJson(join(folder, "checks.json")));
  const bindings: Bindings = new Map();
  const runner = createStepRunner(folder, bindings);
  for (const step of listOf(own(readJson(join(folder, "input.json")), "steps"))) {
    await runner.run(step);
    for (const check of checks.filter((one) => listOf(own(one, "ops")).at(-1) === own(step, "id"))) {
      const compared = await compareCheck(check, recorded, runner, bindings);
      if (compared !== undefined) yield { ...compared, name: `localstack/${name} ${compared.name}` };
    }
  }
}

/** What a check says of an API that was made of a document; undefined for one about anything else. */
async function compareCheck(
  check: Json,
  recorded: Json,
  { fromDocument, reasons, exports, answers }: StepRunner,
  bindings: Bindings,
): Promise<Comparison | undefined> {
  const ops = listOf(own(check, "ops")).map(String);
  if (!ops.some((op) => fromDocument.has(op))) return undefined;
  const key = own(check, "key");
  const wanted = typeof key === "string" ? own(recorded, key) : undefined;
  const name = typeof key === "string" ? key : `assertion ${String(own(check, "assert"))}`;
  if (typeof key === "string" && wanted === undefined) return undefined;
  const exported = ops.map((op) => exports.get(op)).find((one) => one !== undefined);
  if (exported !== undefined && wanted !== undefined) return { name, fields: await exportFields(wanted, exported) };
  const reason = ops.map((op) => reasons.get(op)).find((text) => text !== undefined);
  if (reason !== undefined) return { name, reason };
  if (wanted === undefined) return assertion(check, name, answers);
  const answered = evaluate(own(check, "bound") ?? null, answers);
  const shown = answered && withoutMetadata(normalise(answered), wanted);
  return { name, fields: compare(normalise(wanted), shown, bindings) };
}

/** What a test asserted of an answer without recording it. */
function assertion(check: Json, name: string, answers: Answers): Comparison {
  if (own(check, "op") !== "Eq") return { name, reason: `${String(own(check, "op"))} is not known here` };
  return {
    name,
    fields: compare(own(check, "right") ?? null, evaluate(own(check, "left") ?? null, answers), new Map()),
  };
}

/** Some recordings leave out the status. */
function withoutMetadata(answered: Json, recorded: Json): Json {
  if (own(recorded, "ResponseMetadata") !== undefined || own(answered, "ResponseMetadata") === undefined)
    return answered;
  const { ResponseMetadata: _metadata, ...rest } = answered as Record<string, Json>;
  return rest;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
