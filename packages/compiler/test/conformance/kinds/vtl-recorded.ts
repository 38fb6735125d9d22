import { join } from "node:path";
import { readJson } from "../../../src/mapping/json-path/read-json.ts";
import { createExchange } from "../../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../../src/mapping/template/render.ts";
import { createMeter, usualBudget } from "../../../src/vtl/meter.ts";
import { printJson } from "../../../src/vtl/values/print-json.ts";
import { keysOf } from "../../../src/vtl/values/members.ts";
import { outcome, type Kind } from "../kind.ts";
import { readRows, type Row } from "../vtl/rows.ts";
import { createShare } from "../vtl/share.ts";

/** What the service itself rendered, recorded: a case a template. */
export const vtlRecorded: Kind = {
  name: "vtl-recorded",
  async *run({ cases, notice }) {
    const rows = readRows(join(cases, "vtl/aws-recorded.jsonl"));
    if (rows.length === 0) {
      notice(`vtl-recorded: nothing below ${cases}, left out`);
      return;
    }
    const share = createShare();
    for (const row of rows) {
      const got = render(row);
      const expected = normal(row, textOf(row));
      const problem =
        normal(row, got) === expected ? undefined : `${JSON.stringify(expected)} expected, not ${JSON.stringify(got)}`;
      yield share.add(outcome(row.text("id") ?? "?", problem));
    }
    notice(share.line("vtl-recorded"));
  },
};

/**
 * Each answer was recorded from the response template of a mock integration, to which the request template had handed the
 * body by an override; the variables were read from it by `$util.parseJson`.
 */
function render(row: Row): string {
  const names = keysOf(row.object("vars")).map(String);
  const body = printJson(row.object("vars"), createMeter(usualBudget), 0, false);
  const parameters = { path: new Map(), querystring: new Map(), header: new Map() };
  const exchange = createExchange({ parameters, context: {}, stageVariables: {} });
  readTemplate("#set($context.requestOverride.path.body = $input.body)").render(exchange, body);
  const prologue = [
    "#set($body = $context.requestOverride.path.body)\n#set($bodyJSON = $util.parseJson($body))",
    ...names.map((name) => `#set($${name} = $bodyJSON.${name})`),
  ];
  const { text, problems } = readTemplate(`${prologue.join(" ")}\n${row.text("template") ?? ""}`).render(exchange, "");
  const error = problems.find(({ severity }) => severity === "error");
  return error ? `error: ${error.message}` : text;
}

/** The recorder parsed answers that are JSON. */
function textOf(row: Row): string {
  const answer = row.value("aws");
  return typeof answer === "string" ? answer : printJson(answer, createMeter(usualBudget), 0, false);
}

/** White space before the answer is that of the prologue; some tests of the recorder look past all of it. */
function normal(row: Row, text: string): string {
  if (typeof row.value("aws") !== "string") {
    const read = readJson(text);
    return read.error === undefined ? printJson(read.value, createMeter(usualBudget), 0, false) : text;
  }
  return row.is("ignore_whitespace") ? text.replaceAll(/\s+/g, " ").trim() : text.trimStart();
}
