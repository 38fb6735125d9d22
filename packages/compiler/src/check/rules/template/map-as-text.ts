import { templateSources } from "../../../service/template-variables.ts";
import type { Reference, Statement } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import type { AnswerShape } from "../../templates/answer-part.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { isObjectOfContext, isOfDynamoDb } from "../../templates/objects.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { ownersOf, type TemplateOwner } from "../../templates/owners.ts";
import { shapesAt, typeOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration, type CheckedTemplate, type TemplateApi } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly reference: string;
  readonly prints: string;
}

/** Maps print as Java does, `{name=Rex}`. */
export const templateMapAsText: Rule<"rest" | "websocket", Params> = {
  code: "template/map-as-text",
  severity: "warning",
  summary: "Objects and lists are printed by $input.json, or member by member.",
  sources: [...templateSources, "https://github.com/localstack/airspeed"],
  apis: ["rest", "websocket"],
  message: ({ reference, prints }) => `${reference} prints ${prints}.`,
  help: ({ reference }) =>
    /^\$!?\{?context\b/.test(reference)
      ? "Print the members that are wanted, one by one, such as $context.identity.sourceIp."
      : `Write $input.json("$.name") without quotes around it; as a text "$util.escapeJavaScript($input.json(…)).replaceAll("\\\\'", "'")".`,

  bad: [
    { at: requestTemplate, apis: ["rest"], yaml: withRequestTemplate(`{ "all": "$input.params()" }`) },
    { at: requestTemplate, apis: ["rest"], yaml: withRequestTemplate(`{ "headers": "$input.params().header" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "stage": "$stageVariables" }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`#set($pet = $input.path('$.pet'))\n{ "id": "$pet.id", "pet": "$pet" }`),
    },
    { at: requestTemplate, yaml: withRequestTemplate(`#set($a = { "b": 1 })\n{ "a": $a }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($root = $input.path('$'))\n{ "to": $input.json('$.to'), "n": "$root.n", "input": "$util.escapeJavaScript($root)" }`,
      ),
    },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "all": $input.path('$') }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "caller": "$context.identity" }`) },
    { at: responseTemplate, yaml: withResponseTemplate(`$util.parseJson($input.path('$.output'))`) },
    {
      at: responseTemplate,
      yaml: withResponseTemplate(`#set($tags = $input.path('$.tags'))\n{ "first": "$tags[0]", "tags": "$tags" }`),
    },
  ],
  good: [
    { yaml: withRequestTemplate(`{ "pet": $input.json('$.pet'), "name": "$stageVariables.name" }`) },
    { yaml: withRequestTemplate(`#set($pet = $input.path('$.pet'))\n{ "id": "$pet.id" }`) },
    {
      yaml: withRequestTemplate(`#set($tags = $input.path('$.tags'))\n{ "first": "$tags[0]", "tags": $tags }`),
    },
    { yaml: withRequestTemplate(`#set($all = $input.params())\n{ "q": "$all.querystring.q", "n": $all.size() }`) },
    { yaml: withRequestTemplate(`#set($a = { "b": 1 })\n{ "a": $a.b, "is": $a.containsKey("b") }`) },
    { yaml: withResponseTemplate(`#set($pet = $input.path('$'))\n<p>$pet.name</p>`) },
    { yaml: withResponseTemplate(`#set($output = $util.parseJson($input.json('$.output')))\n$output`) },
  ],

  check(api, report) {
    for (const owner of ownersOf(api)) {
      for (const template of templatesOfIntegration(api, owner.integration)) {
        const { key, body, at } = template;
        if (!makesJson(key, body)) continue;
        for (const { reference, prints } of found(template, owner, api))
          report(at(reference), { reference: reference.literal, prints });
      }
    }
  },
};

const ofJava = "a map as Java does, {name=value}, and not as JSON";

interface Found {
  readonly reference: Reference;
  readonly prints: string;
}

function found(
  { body, side, integration }: CheckedTemplate,
  { schema }: TemplateOwner,
  { schemas }: TemplateApi,
): readonly Found[] {
  const shown = shownIn(body);
  const maps = mapVariables(body);
  const parts = new Map<Reference, AnswerShape>();
  /** What is read from texts of JSON. As with bodies, and answers of services, they are hardly made for less than an object. */
  const texts = new Set<AnswerShape>();
  answerShape(body, (reference, shape, isAll, isJson) => {
    if (isAll && !isJson) parts.set(reference, shape);
    if (shape.inner) texts.add(shape.inner);
  });
  return [...shown].flatMap(([reference, isQuoted]) => {
    if (isObjectOfContext(reference)) return [{ reference, prints: "nothing, since it is an object of $context" }];
    if (isMap(reference, maps)) return [{ reference, prints: ofJava }];
    const part = parts.get(reference);
    if (part === undefined) return [];
    const { steps } = part;
    const said = side === "request" && schema && steps ? typeOf(shapesAt(steps, schema, schemas)) : undefined;
    const isWhole = steps?.length === 0 && (side === "request" || integration.kind === "service");
    const isTyped = side === "response" && steps !== undefined && isOfDynamoDb(steps, integration);
    const usual = isWhole || isTyped || texts.has(part) ? "object" : undefined;
    const type = part.members.size > 0 ? "object" : part.item ? "array" : (said ?? usual);
    if (type === "object") return [{ reference, prints: ofJava }];
    return type === "array" && isQuoted
      ? [{ reference, prints: "a list as JSON, whose quotes end those around it" }]
      : [];
  });
}

/** References that are printed, or made a text by `$util`; and whether they stand in quotes. */
function shownIn(body: readonly Statement[]): ReadonlyMap<Reference, boolean> {
  const shown = new Map(followJson(body).printed.map(({ reference, isQuoted }) => [reference, isQuoted]));
  walk(body, {
    reference({ name, steps: [first] }) {
      if (
        name !== "util" ||
        first?.kind !== "method" ||
        !/^(?:escapeJavaScript|urlEncode|base64Encode)$/.test(first.name)
      )
        return;
      const [argument] = first.args;
      if (argument?.kind === "reference") shown.set(argument, false);
    },
  });
  return shown;
}

/** Variables that are set to nothing but maps that the template writes. */
function mapVariables(body: readonly Statement[]): ReadonlySet<string> {
  const maps = new Set<string>();
  const others = new Set<string>();
  walk(body, {
    statement(node) {
      if (node.kind === "set" && node.target.steps.length === 0) {
        const { name } = node.target;
        const isOne = node.value.kind === "map" || (node.value.kind === "reference" && isMap(node.value, maps));
        (isOne ? maps : others).add(name);
      } else if (node.kind === "foreach" && node.args[0]?.kind === "reference") others.add(node.args[0].name);
    },
  });
  return new Set([...maps].filter((name) => !others.has(name)));
}

/** Whether a reference is a map for certain: of the service, or of the template. */
function isMap({ name, steps }: Reference, maps: ReadonlySet<string>): boolean {
  if (steps.length === 0) return name === "stageVariables" || maps.has(name);
  const [first, second, ...more] = steps;
  const isAllParameters = first?.kind === "method" && first.name === "params" && first.args.length === 0;
  if (name !== "input" || !isAllParameters || more.length > 0) return false;
  return second === undefined || (second.kind === "property" && /^(?:path|querystring|header)$/.test(second.name));
}
