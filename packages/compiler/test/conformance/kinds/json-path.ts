import { join } from "node:path";
import { evaluateJsonPath } from "../../../src/mapping/json-path/evaluate.ts";
import { parseJsonPath } from "../../../src/mapping/json-path/parse.ts";
import { readJson } from "../../../src/mapping/json-path/read-json.ts";
import { createMeter, usualBudget } from "../../../src/vtl/meter.ts";
import { print } from "../../../src/vtl/values/print.ts";
import { memberOf } from "../../../src/vtl/values/members.ts";
import { outcome, type Kind } from "../kind.ts";
import { readRows, type Row } from "../vtl/rows.ts";
import { createShare } from "../vtl/share.ts";

/** What Jayway's json-path finds, as it prints it, or its exception: a case a path. */
export const jsonPath: Kind = {
  name: "jsonpath",
  async *run({ cases, notice }) {
    const rows = readRows(join(cases, "vtl/jsonpath.jsonl"));
    if (rows.length === 0) {
      notice(`jsonpath: nothing below ${cases}, left out`);
      return;
    }
    const share = createShare();
    for (const row of rows) {
      const expected = expectation(row);
      const got = find(row.text("doc") ?? "", row.text("path") ?? "");
      const problem = got === expected ? undefined : `${expected} expected, not ${got}`;
      yield share.add(outcome(`${row.text("id") ?? "?"} ${row.text("path") ?? ""}`, problem));
    }
    notice(share.line("jsonpath"));
  },
};

function expectation(row: Row): string {
  const expected = row.object("expected");
  const error = memberOf(expected, "err");
  return typeof error === "string" ? `a ${error}` : String(memberOf(expected, "str"));
}

function find(document: string, path: string): string {
  const read = readJson(document);
  if (read.error !== undefined) return "a document that cannot be read";
  const parsed = parseJsonPath(path);
  if (parsed.problem) return `a ${parsed.problem.exception}`;
  const meter = createMeter(usualBudget);
  const found = evaluateJsonPath(parsed.path, read.value, meter);
  if (found.exception !== undefined) return `a ${found.exception}`;
  return print(found.value, meter) ?? "null";
}
