import type { Expression } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** To Velocity only references, comparisons and `true` are ever true. */
export const templateConstantCondition: Rule<"rest" | "websocket", { what: string }> = {
  code: "template/constant-condition",
  severity: "warning",
  summary: "Conditions are references or comparisons: texts, numbers, lists and calculations are never true.",
  sources: ["https://velocity.apache.org/engine/1.7/user-guide.html#conditionals"],
  apis: ["rest", "websocket"],
  message: ({ what }) => `This condition never holds: ${what} is not true to Velocity, whatever is in it.`,
  help: () => `Compare it: #if("$!value" != ""), or #if($number != 0).`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("#if(\"$input.params('q')\")1#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if(1)1#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#set($n = 2)#if($n - 1)1#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if([1, 2])1#elseif({'a': 1})2#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if($input.path('$.a') == 1 && 'yes')1#end") },
  ],
  good: [
    { yaml: withRequestTemplate('#if("$!input.params(\'q\')" != "")1#end') },
    { yaml: withRequestTemplate("#if(true)1#{else}2#end") },
    { yaml: withRequestTemplate("#set($n = 2)#if($n - 1 > 0)1#end") },
    { yaml: withRequestTemplate("#if($input.path('$.l').isEmpty() || !($input.path('$.a') == 'x'))1#end") },
    { yaml: withRequestTemplate("#if(false)never, by intent#end") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        statement(node) {
          if (node.kind !== "if") return;
          for (const { condition } of node.branches) {
            for (const side of sidesOf(condition)) {
              const what = nameOf(side);
              if (what !== undefined) report(at(side), { what });
            }
          }
        },
      });
    }
  },
};

/** What a condition is put together of by `&&`, `||`, `!` and parentheses. */
function sidesOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "not":
      return sidesOf(node.operand);
    case "group":
      return sidesOf(node.inner);
    case "binary":
      return node.operator === "&&" || node.operator === "||"
        ? [...sidesOf(node.left), ...sidesOf(node.right)]
        : [node];
    default:
      return [node];
  }
}

function nameOf(node: Expression): string | undefined {
  switch (node.kind) {
    case "string":
      return "a text in quotes";
    case "integer":
    case "float":
      return "a number";
    case "list":
    case "range":
      return "a list";
    case "map":
      return "a map";
    case "binary":
      return /^[-+*/%]$/.test(node.operator) ? "the result of a calculation" : undefined;
    default:
      return undefined;
  }
}
