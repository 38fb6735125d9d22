import { closest } from "../../../source/closest.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Call, MacroDirective } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly name: string;
  readonly hint: string;
}

/** Directives that the service does not have are text to it. */
export const templateRefusedDirective: Rule<"rest" | "websocket", Params> = {
  code: "template/refused-directive",
  severity: "warning",
  summary: "Mapping templates use directives that the service has.",
  sources: [...templateSources, "https://github.com/localstack/airspeed"],
  apis: ["rest", "websocket"],
  message: ({ name }) => `The service has no #${name}: it prints as it is written, or as nothing.`,
  help: ({ hint }) => hint,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("#macro(pair $k $v)\"$k\": \"$v\"#end{ #pair('a', 'b') }") },
    { at: requestTemplate, yaml: withRequestTemplate("#evaluate('$x')") },
    { at: requestTemplate, yaml: withRequestTemplate("#include('other.vtl')") },
    { at: requestTemplate, yaml: withRequestTemplate("#for($i in [1..3])$i#endfor") },
    { at: requestTemplate, yaml: withRequestTemplate("#if($a == 1)1#elif($b == 1)2#end") },
  ],
  good: [
    { yaml: withRequestTemplate('{ "colour": "#fff", "list": "#1 (of 3)", "tag": "#summer" }') },
    { yaml: withRequestTemplate("#foreach($i in [1..3])#if($i == 2)#break#end$i#end#stop") },
    { yaml: withRequestTemplate('#define($pair)"a": 1#end{ $pair }') },
    { yaml: withRequestTemplate("#[[ #macro and #evaluate as they are ]]#") },
    { yaml: withRequestTemplate("## #include in a comment\n#* #parse too *#{}") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        statement(node) {
          const found = node.kind === "macro" || node.kind === "call" ? refusal(node) : undefined;
          if (found) report(at({ start: node.start, end: node.start + 1 + found.name.length }), found);
        },
      });
    }
  },
};

const there = ["if", "elseif", "else", "end", "set", "foreach", "break", "stop", "define"];

/** Directives of Velocity that the service leaves out, and what to do instead. */
const instead: ReadonlyMap<string, string> = new Map([
  ["macro", "Put the text into a #define block, which reads variables that you #set before it is printed."],
  ["evaluate", "Take the text apart with methods of strings instead."],
  ["include", "Write the text itself; a template cannot read another."],
  ["parse", "Write the text itself; a template cannot read another."],
  ["return", "Only AWS AppSync has it; #stop ends a template."],
]);

function refusal(node: Call | MacroDirective): Params | undefined {
  const name = node.kind === "macro" ? "macro" : node.name;
  if (there.includes(name)) return undefined;
  const hint = instead.get(name);
  if (hint !== undefined) return node.kind === "call" && node.args === undefined ? undefined : { name, hint };
  // A word behind a hash is mostly just that; one with parentheses, or one that ends a block, is meant for more.
  const isMeant = node.kind === "call" && (node.args !== undefined || name.startsWith("end"));
  const near = isMeant ? nearest(name) : undefined;
  return near === undefined ? undefined : { name, hint: `Did you mean #${near}?` };
}

function nearest(name: string): string | undefined {
  if (name.startsWith("end")) return "end";
  return name.startsWith("el") ? "elseif" : closest(name, there);
}
