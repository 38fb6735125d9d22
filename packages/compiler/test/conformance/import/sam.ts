import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { own, type Json } from "../../../src/source/json.ts";
import { compare, type Field } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { evaluate, stepsIn } from "./expression.ts";
import { readJson } from "./json-file.ts";
import { normalise } from "./normalise.ts";
import { createStepRunner, type StepRunner } from "./steps.ts";

/** Values that SAM's own tests expect of the live service after it deployed a template: each is an answer of one field. */
export async function* samComparisons(folder: string): AsyncGenerator<Comparison> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    if (existsSync(join(folder, name, "expected.json"))) yield* runCase(name, join(folder, name));
  }
}

async function* runCase(name: string, folder: string): AsyncGenerator<Comparison> {
  const runner = createStepRunner(folder, new Map());
  for (const step of listOf(own(readJson(join(folder, "input.json")), "steps"))) await runner.run(step);
  if (!runner.hasDocument()) return;
  for (const [index, check] of listOf(own(readJson(join(folder, "expected.json")), "checks")).entries()) {
    const title = `sam/${name} check ${String(index + 1)}`;
    const reason = reasonAgainst(check, runner);
    const field = reason === undefined ? checkField(check, runner.answers) : undefined;
    if (field === undefined)
      yield { name: title, reason: reason ?? `${String(own(check, "assert"))} is not known here` };
    else yield { name: title, fields: [field] };
  }
}

/** Why a check says nothing of what a document became. */
function reasonAgainst(check: Json, { reasons, fromDocument }: StepRunner): string | undefined {
  const ops = stepsIn(check);
  const known = ops.map((op) => reasons.get(op)).find((text) => text !== undefined);
  if (known !== undefined) return known;
  return ops.some((op) => fromDocument.has(op)) ? undefined : "it asks nothing of an API whose document is there";
}

function checkField(check: Json, answers: Parameters<typeof evaluate>[1]): Field | undefined {
  const [first = null, second = null] = listOf(own(check, "args"));
  const one = evaluate(first, answers);
  const other = evaluate(second, answers);
  const path = [first, second].find((value) => stepsIn(value).length > 0);
  const field = (isEqual: boolean, wanted: string): Field => ({
    path: String(path),
    problem: isEqual
      ? undefined
      : `expected ${wanted}, got ${JSON.stringify(one ?? null)} and ${JSON.stringify(other ?? null)}`,
  });
  switch (own(check, "assert")) {
    case "assertEqual": {
      const fields = compare(normalise(other ?? null), normalise(one ?? null), new Map());
      return field(
        fields.every(({ problem }) => problem === undefined),
        "the same",
      );
    }
    case "assertIsNone":
      return field(one === undefined || one === null, "nothing");
    case "assertIsNotNone":
      return field(one !== undefined && one !== null, "something");
    case "assertTrue":
      return field(Boolean(one), "true");
    case "assertFalse":
      return field(!one, "false");
    case "assertIn":
      return field(isIn(one, other), "one in the other");
    default:
      return undefined;
  }
}

function isIn(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof other === "string") return other.includes(String(one));
  if (Array.isArray(other)) return other.includes(one ?? null);
  return own(other, String(one)) !== undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
