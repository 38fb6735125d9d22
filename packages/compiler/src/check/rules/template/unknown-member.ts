import { closest } from "../../../source/closest.ts";
import {
  accessLogMembers,
  appSyncUtilMembers,
  contextMembers,
  inputMembers,
  templateSources,
  utilMembers,
  webSocketContextMembers,
  webSocketMembers,
} from "../../../service/template-variables.ts";
import { stringMethods } from "../../../vtl/methods/string.ts";
import type { Reference, Span, Step } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { templatesOf } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly object: string;
  readonly name: string;
  readonly hint: string;
}

/** What the service's objects do not have prints as nothing. */
export const templateUnknownMember: Rule<"rest" | "websocket", Params> = {
  code: "template/unknown-member",
  severity: "warning",
  summary: "Mapping templates use members that $input, $util and $context have.",
  sources: templateSources,
  apis: ["rest", "websocket"],
  message: ({ object, name }) => `${object} has no ${name}: it prints as nothing.`,
  help: ({ hint }) => hint,

  bad: [
    { apis: ["rest"], at: requestTemplate, yaml: withRequestTemplate('{ "from": "$context.connectionId" }') },
    { apis: ["websocket"], at: requestTemplate, yaml: withRequestTemplate('{ "method": "$context.httpMethod" }') },
    { apis: ["websocket"], at: requestTemplate, yaml: withRequestTemplate('{ "q": "$input.params(\'q\')" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "pet": $util.toJson($input.path("$")) }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "pet": $input.jsn("$") }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "id": "$input.params.id" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "ip": "$context.identity.sourceIP" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "name": "$input.body.name" }') },
    { at: requestTemplate, yaml: withRequestTemplate("#foreach($i in [1, 2])$i#if($foreach.hasnext),#end#end") },
    { at: requestTemplate, yaml: withRequestTemplate('{ "q": "$input.params(\'q\').lenght()" }') },
    { at: requestTemplate, yaml: withRequestTemplate('{ "took": "$context.integrationLatency" }') },
    { apis: ["rest"], at: requestTemplate, yaml: withRequestTemplate('{ "n": $input.params().headers.size() }') },
    { at: requestTemplate, yaml: withRequestTemplate("#set($context.requestOverride.headers.X-Id = '1')") },
    { at: requestTemplate, yaml: withRequestTemplate('{ "at": "$context.requestTime()" }') },
    { at: requestTemplate, yaml: withRequestTemplate('#set($parts = "a,b")\n{ "n": $parts.split(",").length }') },
  ],
  good: [
    { apis: ["rest"], yaml: withRequestTemplate('{ "pet": $input.json("$"), "id": "$input.params(\'id\')" }') },
    { apis: ["websocket"], yaml: withRequestTemplate('{ "pet": $input.json("$"), "from": "$context.connectionId" }') },
    { yaml: withRequestTemplate('{ "ip": "$context.identity.sourceIp", "sub": "$context.authorizer.claims.sub" }') },
    {
      yaml: withRequestTemplate(
        "#foreach($i in [1, 2])$foreach.parent.index#end$input.body.length()$input.json('$').trim()",
      ),
    },
    {
      apis: ["rest"],
      yaml: withRequestTemplate("#set($context.requestOverride.header.X-Id = $context.authorizer.anything)"),
    },
    { apis: ["rest"], yaml: withRequestTemplate('#foreach($name in $input.params().header.keySet())"$name"#end') },
    { yaml: withRequestTemplate('#set($parts = "a,b")\n{ "n": $parts.split(",").size() }') },
    { apis: ["rest"], yaml: withRequestTemplate('#set($ignored = $context.requestOverride.path.put("id", "7"))') },
  ],

  check(api, report) {
    for (const { body, at } of templatesOf(api)) {
      walk(body, {
        reference(node) {
          const found = unknownMember(node, api.kind);
          if (found) report(at(found.span), found);
        },
      });
    }
  },
};

type Kind = "rest" | "websocket";

function unknownMember(reference: Reference, kind: Kind): (Params & { span: Span }) | undefined {
  return unknownOfObject(reference, kind) ?? unknownOfText(reference) ?? unknownOfArray(reference);
}

function unknownOfObject({ name, steps }: Reference, kind: Kind): (Params & { span: Span }) | undefined {
  const [first, ...rest] = steps;
  if (first === undefined || first.kind === "index") return undefined;
  switch (name) {
    case "input":
      if (kind === "rest" && first.kind === "method" && first.name === "params" && first.args.length === 0)
        return unknownOfParameters(rest[0]);
      if (first.kind === "property" && inputMembers[kind].includes(first.name) && first.name !== "body") {
        return {
          object: "$input",
          name: `property ${first.name}`,
          hint: `Call it: $input.${first.name}(…)`,
          span: first,
        };
      }
      return inputMembers[kind].includes(first.name)
        ? undefined
        : unknown("$input", first, inputMembers[kind], onlyRest(first.name));
    case "util":
      if (utilMembers.includes(first.name)) return undefined;
      return unknown(
        "$util",
        first,
        utilMembers,
        appSyncUtilMembers.has(first.name) ? "Only AWS AppSync has it. " : "",
      );
    case "context":
      return unknownOfContext([first, ...rest], kind);
    case "foreach":
      return foreachMembers.includes(first.name) ? undefined : unknown("$foreach", first, foreachMembers, "");
    default:
      return undefined;
  }
}

/** Where parameters can stand, as `$input.params()` has them. */
const parameterPlaces = ["header", "path", "querystring"];

function unknownOfParameters(step: Step | undefined): (Params & { span: Span }) | undefined {
  if (step?.kind !== "property" || /^(?:class|empty)$/.test(step.name) || parameterPlaces.includes(step.name))
    return undefined;
  return unknown("$input.params()", step, parameterPlaces, "");
}

/** Members of `$foreach`. Source: https://velocity.apache.org/engine/1.7/user-guide.html#foreach */
const foreachMembers = ["count", "first", "hasNext", "index", "last", "parent", "stop", "topmost"];

/** What the service's objects give is mostly text, and a text has methods and no members. */
function unknownOfText({ name, steps, literal }: Reference): (Params & { span: Span }) | undefined {
  const [first, next] = steps;
  if (!first || first.kind === "index" || !next || next.kind === "index" || !isText(name, first)) return undefined;
  const isKnown =
    next.kind === "method" ? stringMethods.has(next.name) : /^(?:blank|bytes|class|empty)$/.test(next.name);
  if (isKnown) return undefined;
  const near = next.kind === "method" ? closest(next.name, stringMethods.keys()) : undefined;
  const hint =
    name === "input" && next.kind === "property"
      ? `It is a text. Read a member of the payload: $input.path("$.${next.name}")`
      : near === undefined
        ? "It is a text, and has the methods of java.lang.String."
        : `Did you mean ${near}?`;
  return {
    object: literal.slice(0, literal.indexOf(`.${next.name}`)),
    name: next.name,
    hint,
    span: { start: next.start, end: next.end },
  };
}

/** What `split` gives is an array: it has the methods of a list, and no properties. */
function unknownOfArray({ steps }: Reference): (Params & { span: Span }) | undefined {
  const at = steps.findIndex((step) => step.kind === "method" && step.name === "split");
  const next = at < 0 ? undefined : steps[at + 1];
  if (next?.kind !== "property" || next.name === "class") return undefined;
  return {
    object: "What split() gives",
    name: `property ${next.name}`,
    hint: "Its length is .size(), and its first item [0].",
    span: { start: next.start, end: next.end },
  };
}

function isText(name: string, first: Exclude<Step, { kind: "index" }>): boolean {
  if (name === "util") return utilMembers.includes(first.name) && first.name !== "parseJson";
  if (name !== "input") return false;
  if (first.kind === "property") return first.name === "body";
  return first.name === "json" || (first.name === "params" && first.args.length === 1);
}

/** Follows properties through the members of `$context`, as far as their names are known. */
function unknownOfContext(steps: readonly Step[], kind: Kind): (Params & { span: Span }) | undefined {
  let known = (kind === "rest" ? contextMembers : webSocketContextMembers).map((path) => path.split("."));
  let object = "$context";
  for (const step of steps) {
    if (step.kind === "index" || known.some(([name]) => name === "*")) return undefined;
    const names = [...new Set(known.map(([name]) => name ?? ""))].filter((name) => name !== "");
    if (names.length === 0) return undefined;
    if (step.kind === "method") return names.includes(step.name) ? calledMember(object, step) : undefined;
    if (!names.includes(step.name))
      return unknown(object, step, names, object === "$context" ? whereElse(step.name, kind) : "");
    known = known.filter(([name]) => name === step.name).map(([, ...rest]) => rest);
    object += `.${step.name}`;
  }
  return undefined;
}

function calledMember(object: string, { name, start, end }: Step & { readonly name: string }): Params & { span: Span } {
  return {
    object,
    name: `method ${name}`,
    hint: `Write ${object}.${name}, without parentheses.`,
    span: { start, end },
  };
}

function whereElse(name: string, kind: Kind): string {
  if (accessLogMembers.has(name)) return "Only access logs have it. ";
  if (kind === "websocket" && contextMembers.some((path) => path.split(".")[0] === name))
    return "Only REST APIs have it. ";
  return kind === "rest" && webSocketMembers.has(name) ? "Only WebSocket APIs have it. " : "";
}

function onlyRest(name: string): string {
  return inputMembers.rest.includes(name)
    ? "Only REST APIs have it. Messages have no parameters; those of $connect reach the back end by requestParameters, such as integration.request.header.X-Name: route.request.querystring.name. "
    : "";
}

function unknown(
  object: string,
  { name, ...span }: { readonly name: string } & Span,
  names: readonly string[],
  hint: string,
): Params & { span: Span } {
  const near = closest(name, names);
  const proposal = near === undefined ? `${object} has ${names.join(", ")}.` : `Did you mean ${object}.${near}?`;
  return { object, name, hint: `${hint}${proposal}`, span: { start: span.start, end: span.end } };
}
