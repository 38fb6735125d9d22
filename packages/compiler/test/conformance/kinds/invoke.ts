import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, type Json } from "../../../src/source/json.ts";
import { answerRow } from "../invoke/answer-row.ts";
import { difference } from "../invoke/difference.ts";
import { outcome, type Kind } from "../kind.ts";
import { createShare } from "../vtl/share.ts";

/** What the service answered to requests whose templates can be rendered without a back end: a case an answer. */
export const invoke: Kind = {
  name: "invoke",
  async *run({ cases, notice }) {
    const file = join(cases, "invocations.jsonl");
    if (!existsSync(file)) {
      notice(`invoke: nothing below ${cases}, left out`);
      return;
    }
    const share = createShare();
    const lines = readFileSync(file, "utf8").split("\n");
    for (const line of lines.filter((text) => text.trim() !== "")) {
      const row = JSON.parse(line) as Json;
      if (own(row, "vtl") !== true || !isObject(own(row, "config"))) continue;
      const name = [own(row, "case"), own(row, "key"), own(row, "select")]
        .map((part) => JSON.stringify(part))
        .join(" ");
      const answer = answerRow(row);
      yield share.add(
        "reason" in answer
          ? { case: name, result: "skipped", reason: answer.reason }
          : outcome(name, difference(answer, own(row, "select"), own(row, "expected"))),
      );
    }
    notice(share.line("invoke"));
  },
};
