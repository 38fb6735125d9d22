import { join } from "node:path";
import type { Comparison } from "../import/comparison.ts";
import { localstackComparisons } from "../import/localstack.ts";
import { samComparisons } from "../import/sam.ts";
import { rowComparisons, terraformComparisons } from "../import/v2.ts";
import { outcome, type Kind, type Outcome } from "../kind.ts";

/** What the live service answered after an import, against `inspect`: a case for each answer, and one for each leaf of it. */
export const importKind: Kind = {
  name: "import",
  async *run({ cases, notice }) {
    const shares = { answers: { equal: 0, all: 0 }, fields: { equal: 0, all: 0 } };
    for await (const comparison of comparisons(cases)) {
      if ("reason" in comparison) {
        yield { case: comparison.name, result: "skipped", reason: comparison.reason };
        continue;
      }
      for (const found of outcomes(comparison)) {
        const share = found.case === comparison.name ? shares.answers : shares.fields;
        share.all += 1;
        if (found.result === "passed") share.equal += 1;
        yield found;
      }
    }
    if (shares.answers.all === 0) notice(`import: nothing below ${cases}, left out`);
    for (const [what, { equal, all }] of Object.entries(shares)) {
      if (all > 0)
        notice(`import: ${String(equal)} of ${String(all)} ${what} equal, ${((100 * equal) / all).toFixed(1)} %`);
    }
  },
};

async function* comparisons(cases: string): AsyncGenerator<Comparison> {
  yield* localstackComparisons(join(cases, "localstack"));
  yield* samComparisons(join(cases, "sam"));
  yield* terraformComparisons(join(cases, "terraform"));
  yield* rowComparisons(join(cases, "v2.jsonl"));
}

function* outcomes({ name, fields }: Extract<Comparison, { fields: unknown }>): Generator<Outcome> {
  const wrong = fields.filter(({ problem }) => problem !== undefined);
  const problem = wrong.length === 0 ? undefined : `${String(wrong.length)} of ${String(fields.length)} fields differ`;
  yield outcome(name, problem);
  const seen = new Map<string, number>();
  for (const { path, problem: difference } of fields) {
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    yield outcome(`${name} ${path === "" ? "/" : path}${count > 1 ? ` ${String(count)}` : ""}`, difference);
  }
}
