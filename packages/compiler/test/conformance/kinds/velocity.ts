import { join } from "node:path";
import { compile } from "../../../src/vtl/compile.ts";
import { serviceDialect, velocity17, type Dialect } from "../../../src/vtl/dialect.ts";
import { parse } from "../../../src/vtl/parse.ts";
import { memberOf, membersOf } from "../../../src/vtl/values/members.ts";
import { isKind, type Value } from "../../../src/vtl/values/value.ts";
import { outcome, type Kind } from "../kind.ts";
import { readRows, type Row } from "../vtl/rows.ts";
import { createShare } from "../vtl/share.ts";

/** The columns of a row, and the dialect that has to give the same. */
const columns: readonly { readonly column: string; readonly name: string; readonly dialect: Dialect }[] = [
  { column: "v17", name: "v17", dialect: velocity17 },
  // Velocity 1.7 with macros, whose missing variables are empty texts: the run that stands in for the service.
  { column: "awsModelC", name: "model-c", dialect: { ...velocity17, missing: "empty-variable" } },
];

/** What Apache Velocity 1.7 prints, by itself and in the service's dress, against the engine: two cases a template. */
export const velocity: Kind = {
  name: "velocity",
  async *run({ cases, notice }) {
    const rows = readRows(join(cases, "vtl/velocity.jsonl")).filter((row) => row.is("core"));
    if (rows.length === 0) {
      notice(`velocity: nothing below ${cases}, left out`);
      return;
    }
    for (const { column, name, dialect } of columns) {
      const share = createShare();
      for (const row of rows) {
        yield share.add(outcome(`${row.text("id") ?? "?"} ${name}`, difference(row, column, dialect)));
      }
      notice(share.line(`velocity ${name}`));
    }
    const strict = rows.filter((row) => difference(row, "awsModelC", serviceDialect(1000)) === undefined);
    notice(
      `velocity: ${String(strict.length)} of ${String(rows.length)} model-c rows are the same as the service is rendered, ` +
        "without #macro, and with empty texts for missing members too, as answers recorded from it show",
    );
  },
};

function difference(row: Row, column: string, dialect: Dialect): string | undefined {
  const got = render(row, dialect);
  const expected = row.value(column);
  if (typeof expected === "string")
    return got === expected ? undefined : `${shown(expected)} expected, not ${shown(got)}`;
  // Messages are ours; that it fails, and whether while it is read or run, is Velocity's.
  const error = isKind(expected, "map") ? String(memberOf(expected, "error")) : "no answer";
  const failure = /^(?:Parse|Template)/.test(error) ? "refused" : "stopped";
  return typeof got === "object" && got.failure === failure ? undefined : `${error} expected, not ${shown(got)}`;
}

type Answer = string | { readonly failure: "refused" | "stopped"; readonly message: string };

function render(row: Row, dialect: Dialect): Answer {
  const { template, problems } = parse(row.text("template") ?? "");
  const refusal = problems.find(({ severity }) => severity === "error");
  if (refusal) return { failure: "refused", message: refusal.message };
  const variables = new Map<string, Value>();
  for (const [name, value] of membersOf(row.object("context"))) variables.set(String(name), value);
  const rendered = compile(template, dialect).render(variables);
  const stop = rendered.problems.find(({ severity }) => severity === "error");
  return stop ? { failure: "stopped", message: stop.message } : rendered.text;
}

function shown(answer: Answer): string {
  return typeof answer === "string" ? JSON.stringify(answer) : `${answer.failure}: ${answer.message}`;
}
