import { closest } from "../../../source/closest.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Reference } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import { canBePlaceholder, variablesOf } from "../../templates/variables.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly name: string;
  readonly hint: string;
}

/** A variable that nothing sets prints as nothing. */
export const templateUndefinedVariable: Rule<"rest" | "websocket", Params> = {
  code: "template/undefined-variable",
  severity: "warning",
  summary: "Variables of a mapping template are set in it, or are the service's own.",
  sources: templateSources,
  apis: ["rest", "websocket"],
  message: ({ name }) => `Nothing sets $${name}: it prints as nothing.`,
  help: ({ hint }) => hint,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate("#set($item = $input.path('$.item'))\n{ \"name\": $itme.name }") },
    { at: requestTemplate, yaml: withRequestTemplate('{ "id": "$method.request.path.id" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "by": "$ctx.identity.sub" }') },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($tag in $tags)$tag#end") },
    { at: requestTemplate, yaml: withRequestTemplate('#set($id = 1)\n{ "key": "$id-x" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "user": "$inputs.params(\'user\')" }') },
  ],
  good: [
    { yaml: withRequestTemplate("#set($item = $input.path('$.item'))\n{ \"name\": $item.name }") },
    { yaml: withRequestTemplate("#foreach($tag in $input.path('$.tags'))$tag $foreach.count $velocityCount#end") },
    { yaml: withRequestTemplate("#if($input.path('$.a') == $null)1#end#set($a = $empty)") },
    {
      yaml: withRequestTemplate(
        '{ "price": "$5", "schema": "a$b", "host": "$!stageVariables.host" }'.replace("a$b", "a$ b"),
      ),
    },
    { yaml: withRequestTemplate('{ "queue": "${queue_arn}" }') },
    {
      yaml: withRequestTemplate(
        "#define($loop){#foreach($k in $map.keySet())$k#end}#end#set($map = $input.params())$loop",
      ),
    },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      const known = new Set([...given, ...variablesOf(body)]);
      const judge = ({ name, literal, root, end }: Reference): void => {
        if (!known.has(name))
          report(at({ start: end - literal.length, end: root.end }), { name, hint: hintFor(name, known) });
      };
      walk(body, {
        statement(node) {
          const list = node.kind === "foreach" ? node.args[2] : undefined;
          if (list?.kind === "reference" && list.steps.length === 0) judge(list);
        },
        reference(node, use) {
          // A name that is never set stands for null, by itself, where a value is compared or given.
          if (!canBePlaceholder(node) && (use === "print" || (use === "value" && node.steps.length > 0))) judge(node);
        },
      });
    }
  },
};

const given = ["input", "util", "context", "stageVariables", "foreach", "velocityCount", "velocityHasNext", "null"];

/** Names that mean something elsewhere. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ["ctx", "Only AWS AppSync has it; here it is $input and $context."],
  ["method", "method.request.… is an expression of parameter mappings; here it is $input.params(…)."],
  ["integration", "integration.response.… is an expression of parameter mappings; here it is $input."],
  ["request", "$request.… is an expression of HTTP and WebSocket APIs; here it is $input and $context."],
  ["event", "That is what a Lambda function gets; here it is $input and $context."],
]);

function hintFor(name: string, known: ReadonlySet<string>): string {
  const hint = elsewhere.get(name);
  if (hint !== undefined) return hint;
  // `$id-suffix` is one name.
  const [prefix = ""] = name.split("-");
  if (prefix !== name && known.has(prefix))
    return `A hyphen is part of the name: write \${${prefix}}${name.slice(prefix.length)}`;
  const near = closest(name, known);
  return near === undefined ? `Set it before: #set($${name} = …)` : `Did you mean $${near}?`;
}
