import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { own, type Json } from "../../../src/source/json.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { evaluate } from "./expression.ts";
import { readJson } from "./json-file.ts";
import { normalise } from "./normalise.ts";
import type { Bindings } from "./placeholders.ts";
import { createStepRunner } from "./steps.ts";

/** The answers recorded by tests of an emulator on the live service, as far as they follow from a document. */
export async function* localstackComparisons(folder: string): AsyncGenerator<Comparison> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    if (existsSync(join(folder, name, "checks.json"))) yield* runCase(name, join(folder, name));
  }
}

async function* runCase(name: string, folder: string): AsyncGenerator<Comparison> {
  const recorded = readJson(join(folder, "expected.json"));
  const checks = listOf(readJson(join(folder, "checks.json"))).filter((check) => own(check, "key") !== undefined);
  const bindings: Bindings = new Map();
  const runner = createStepRunner(folder, bindings);
  for (const step of listOf(own(readJson(join(folder, "input.json")), "steps"))) {
    await runner.run(step);
    for (const check of checks.filter((one) => listOf(own(one, "ops")).at(-1) === own(step, "id"))) {
      const key = String(own(check, "key"));
      const wanted = own(recorded, key);
      const ops = listOf(own(check, "ops")).map(String);
      if (wanted === undefined || !ops.some((op) => runner.fromDocument.has(op))) continue;
      const reason = ops.map((op) => runner.reasons.get(op)).find((text) => text !== undefined);
      const answered = reason === undefined ? evaluate(own(check, "bound") ?? null, runner.answers) : undefined;
      const title = `localstack/${name} ${key}`;
      if (reason !== undefined) yield { name: title, reason };
      else {
        const shown = answered && withoutMetadata(normalise(answered), wanted);
        yield { name: title, fields: compare(normalise(wanted), shown, bindings) };
      }
    }
  }
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
