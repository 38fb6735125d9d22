import { guide } from "../../../service/sources.ts";
import type { Argument } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

const limit = 1000;

/** A loop ends after 1,000 rounds. */
export const templateForeach: Rule<"rest" | "websocket", { rounds: number }> = {
  code: "template/foreach",
  severity: "warning",
  summary: "#foreach goes round 1,000 times at most.",
  sources: [guide("limits")],
  apis: ["rest", "websocket"],
  message: ({ rounds }) =>
    `This loop has ${rounds} rounds; the service ends it after ${limit}, and goes on without the rest.`,
  help: () => "Do the work in the back end, or in loops inside one another.",

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [1..1001])$i#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [0..5000])#if($i == 10)#break#end#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [2000..1])$i#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($all = [1..2000])#foreach($i in $all)$i#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [-600..600])$i#end") },
  ],
  good: [
    { yaml: withRequestTemplate("#foreach($i in [1..1000])$i#end") },
    { yaml: withRequestTemplate("#foreach($i in [1..100])#foreach($j in [1..100])x#end#end") },
    { yaml: withRequestTemplate("#foreach($i in [1..$n])$i#end") },
    { yaml: withRequestTemplate("#foreach($i in $input.path('$.l'))$i#end") },
    { yaml: withRequestTemplate("#set($all = [1..2000])$all.size()") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      const ranges = new Map<string, number>();
      walk(body, {
        statement(node) {
          if (node.kind === "set" && node.target.steps.length === 0) {
            const rounds = roundsOf(node.value);
            if (rounds === undefined) ranges.delete(node.target.name);
            else ranges.set(node.target.name, rounds);
          }
          if (node.kind !== "foreach") return;
          const list = node.args[2];
          const rounds = list?.kind === "reference" && list.steps.length === 0 ? ranges.get(list.name) : roundsOf(list);
          if (list && rounds !== undefined && rounds > limit) report(at(list), { rounds });
        },
      });
    }
  },
};

/** How many numbers a range has whose ends are written there. */
function roundsOf(node: Argument | undefined): number | undefined {
  if (node?.kind !== "range" || node.from.kind !== "integer" || node.to.kind !== "integer") return undefined;
  return Math.abs(Number(node.to.source) - Number(node.from.source)) + 1;
}
