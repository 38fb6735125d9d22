import { templateSources } from "../../../service/template-variables.ts";
import type { Expression, Reference } from "../../../vtl/ast.ts";
import { walk, walkExpression } from "../../../vtl/walk.ts";
import { booleanVariables, isBoolean } from "../../templates/booleans.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** Nothing is an empty text in the service, and a text is true. */
export const templateBareIf: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/bare-if",
  severity: "warning",
  summary: "Conditions compare values, since what is missing counts as true.",
  sources: [...templateSources, "https://github.com/dherault/serverless-offline/issues/50"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} can count as true although it is missing: the service has an empty text in its place, and a text is true.`,
  help: ({ reference }) =>
    `Compare it: "${quiet(reference)}" != "" holds for what is there and not empty, == "" for the rest.`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`#set($name = $input.path('$.name'))#if($name){}#end`) },
    { at: requestTemplate, yaml: withRequestTemplate("#if($input.params('q'))1#{else}2#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if($context.authorizer.principalId)1#end") },
    { at: requestTemplate, yaml: withRequestTemplate("#if(!$stageVariables.debug)1#end") },
    { at: requestTemplate, yaml: withRequestTemplate(`#if($input.path('$.a') == 1 && $input.path('$.b'))1#end`) },
  ],
  good: [
    { yaml: withRequestTemplate(`#set($name = $input.path('$.name'))#if("$!name" != ""){}#end`) },
    { yaml: withRequestTemplate("#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end") },
    {
      yaml: withRequestTemplate(
        "#if($input.path('$.tags').isEmpty() || !$input.params().header.containsKey('X'))1#end",
      ),
    },
    { yaml: withRequestTemplate("#set($first = true)#if($first)1#end#set($first = false)") },
    { yaml: withRequestTemplate('#if($a && $a != \'\')1#elseif(!$b || "$!b" == "")2#end') },
    { yaml: withRequestTemplate("#set($has = $input.path('$.a') != '')#if($has)1#end") },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      const booleans = booleanVariables(body);
      walk(body, {
        statement(node) {
          if (node.kind !== "if") return;
          for (const { condition } of node.branches) {
            const compared = comparedIn(condition);
            for (const reference of bare(condition)) {
              const { literal, name } = reference;
              // What is compared as well is looked at closely enough; $util has rules of its own.
              const isSafe =
                name === "util" || isBoolean(reference, booleans) || compared.some((each) => each.startsWith(literal));
              if (!isSafe) report(at(reference), { reference: literal });
            }
          }
        },
      });
    }
  },
};

/** References that are the condition, or a side of it. */
function bare(node: Expression): readonly Reference[] {
  switch (node.kind) {
    case "reference":
      return [node];
    case "not":
      return bare(node.operand);
    case "group":
      return bare(node.inner);
    case "binary":
      return node.operator === "&&" || node.operator === "||" ? [...bare(node.left), ...bare(node.right)] : [];
    default:
      return [];
  }
}

/** References, as written, that stand in a condition but not as a side of it: they are compared, or asked for something. */
function comparedIn(condition: Expression): string[] {
  const alone = new Set<Reference>(bare(condition));
  const compared: string[] = [];
  walkExpression(condition, {
    reference(node) {
      if (!alone.has(node)) compared.push(node.literal.replace("$!", "$"));
    },
  });
  return compared;
}

/** `$name` → `$!name`. */
function quiet(reference: string): string {
  return reference.replace(/^\$!?/, "$!").replaceAll('"', "'");
}
