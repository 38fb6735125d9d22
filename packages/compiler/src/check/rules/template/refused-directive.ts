import { closest } from "../../../source/closest.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Call, IfDirective, Span, Statement } from "../../../vtl/ast.ts";
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
    { at: requestTemplate, yaml: withRequestTemplate("#if($a == 1)1#else if($b == 1)2#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if($a == 1)1#else2#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#set $a = 1\n{}") },
  ],
  good: [
    { yaml: withRequestTemplate('{ "colour": "#fff", "list": "#1 (of 3)", "tag": "#summer" }') },
    { yaml: withRequestTemplate("#foreach($i in [1..3])#if($i == 2)#break#end$i#end#stop") },
    { yaml: withRequestTemplate('#define($pair)"a": 1#end{ $pair }') },
    { yaml: withRequestTemplate("#if($a == 1)1#else if only this#end #if($a == 2)1#{else}2#end") },
    { yaml: withRequestTemplate("#[[ #macro and #evaluate as they are ]]#") },
    { yaml: withRequestTemplate("## #include in a comment\n#* #parse too *#{}") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        statement(node) {
          const found = refusal(node);
          if (found) report(at(found.span ?? { start: node.start, end: node.start + 1 + found.name.length }), found);
        },
      });
    }
  },
};

interface Refusal extends Params {
  /** Undefined where it is the name. */
  readonly span?: Span;
}

const there = ["if", "elseif", "else", "end", "set", "foreach", "break", "stop", "define"];

/** Directives of Velocity that the service leaves out, and what to do instead. */
const instead: ReadonlyMap<string, string> = new Map([
  ["macro", "Put the text into a #define block, which reads variables that you #set before it is printed."],
  ["evaluate", "Take the text apart with methods of strings instead."],
  ["include", "Write the text itself; a template cannot read another."],
  ["parse", "Write the text itself; a template cannot read another."],
  ["return", "Only AWS AppSync has it; #stop ends a template."],
]);

function refusal(node: Statement): Refusal | undefined {
  switch (node.kind) {
    case "if":
      return elseIf(node);
    case "macro":
      return { name: "macro", hint: instead.get("macro") ?? "" };
    case "call":
      return refusalOfCall(node);
    default:
      return undefined;
  }
}

/** `#else if(…)` is an `#else` with a text in it. */
function elseIf({ otherwise }: IfDirective): Refusal | undefined {
  const [first] = otherwise?.body ?? [];
  const [written] = /^\s*if\s*(?=\()/.exec(first?.kind === "text" ? first.text : "") ?? [];
  if (first === undefined || written === undefined) return undefined;
  const span = { start: first.start, end: first.start + written.trimEnd().length };
  return { name: "else if", hint: "Write #elseif(…), in one word.", span };
}

function refusalOfCall({ name, args, start }: Call): Refusal | undefined {
  if (name === "set" && args === undefined) {
    const hint = "Write #set($name = value).";
    return { name: "set without parentheses", hint, span: { start, end: start + "#set".length } };
  }
  if (there.includes(name)) return undefined;
  const hint = instead.get(name);
  if (hint !== undefined) return args === undefined ? undefined : { name, hint };
  const [, directive, rest] = /^(else|end)([\w-]+)$/.exec(name) ?? [];
  if (directive !== undefined && args === undefined)
    return {
      name,
      hint: `What stands directly behind a directive belongs to its name: write #{${directive}}${rest ?? ""}.`,
    };
  // A word behind a hash is mostly just that; one with parentheses is meant for more.
  const near = args === undefined ? undefined : nearest(name);
  return near === undefined ? undefined : { name, hint: `Did you mean #${near}?` };
}

function nearest(name: string): string | undefined {
  if (name.startsWith("end")) return "end";
  return name.startsWith("el") ? "elseif" : closest(name, there);
}
