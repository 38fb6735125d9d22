import { isObject, own, type Json } from "../../../src/source/json.ts";
import type { Lack } from "./lacks.ts";

/** What was compared, and what was left out, over all documents. */
export interface Tally {
  /** Counts the things of a pair of which both dumps are there. */
  compared(dump: Json): void;
  /** How many of the native layout's were held against `inspect`. */
  inspected(count: number): void;
  /** A difference that is LocalStack's own. */
  lacking(lack: Lack): void;
  /** A resource of a type that LocalStack lacks. */
  removed(type: string): void;
  /** Lines for a reader, most frequent first. */
  lines(): readonly string[];
}

/** An empty tally. */
export function createTally(): Tally {
  let pairs = 0;
  let inspected = 0;
  const things = new Map<string, number>();
  const lacking = new Map<string, number>();
  const types = new Map<string, number>();
  return {
    compared(dump) {
      pairs += 1;
      for (const [kind, count] of countThings(dump)) add(things, kind, count);
    },
    inspected(count) {
      inspected += count;
    },
    lacking: ({ at, of, why }) => {
      add(lacking, `${at.join(".")} ${of === "body" ? "of a Body" : "natively"}: ${why}`, 1);
    },
    removed: (type) => {
      add(types, type, 1);
    },
    lines: () => [
      `${String(pairs)} pairs, ${String(sum(things))} resources compared: ${listOf(things).join(", ")}`,
      `${String(inspected)} resources compared with inspect`,
      ...listOf(lacking).map((line) => `not shown: ${line}`),
      `not made: ${listOf(types).join(", ")}`,
    ],
  };
}

/** The resources that a dump tells of, by what they are. */
function countThings(dump: Json): [string, number][] {
  const methods = valuesOf(own(dump, "resources")).flatMap(valuesOf);
  const integrations = methods.map((method) => own(method, "methodIntegration")).filter((one) => one !== undefined);
  const count = (key: string): number => valuesOf(own(dump, key)).length;
  return [
    ["APIs", 1],
    ["paths", count("resources")],
    ["methods", methods.length],
    ["method responses", methods.flatMap((method) => valuesOf(own(method, "methodResponses"))).length],
    ["integrations", integrations.length],
    ["integration responses", integrations.flatMap((one) => valuesOf(own(one, "integrationResponses"))).length],
    ["models", count("models")],
    ["validators", count("validators")],
    ["stages", count("stages")],
  ];
}

function valuesOf(json: Json | undefined): readonly Json[] {
  return isObject(json) ? Object.values(json) : [];
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function listOf(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([key, count]) => `${String(count)} ${key}`);
}
