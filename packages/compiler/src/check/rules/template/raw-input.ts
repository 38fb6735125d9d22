import type { NamedSchema } from "../../../ir/schema.ts";
import { inputMembers, templateSources } from "../../../service/template-variables.ts";
import type { Reference, Statement } from "../../../vtl/ast.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import { isBareValue, matchedIn } from "../../templates/bare-value.ts";
import { isEscapedOnce, isUntouched, type Cleanness } from "../../templates/cleanness.ts";
import { declaredNamesIn } from "../../templates/declared-names.ts";
import { createJudge } from "../../templates/judge.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { followJson, makesJson, type Printed } from "../../templates/output.ts";
import { ownersOf, type TemplateOwner } from "../../templates/owners.ts";
import { shapesAt, typeOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly reference: string;
  /** In a string of JSON, in a string of JSON that is a text of JSON itself, or in place of a value. */
  readonly where: "string" | "inner string" | "value";
}

/**
 * What a client sends rewrites the request: a quote ends the string it is put into, and JSON needs no quote.
 *
 * Names of a body's members are texts of the client as their values are, unless the gateway lets through none but declared ones.
 */
export const templateRawInput: Rule<"rest" | "websocket", Params> = {
  code: "template/raw-input",
  severity: "warning",
  summary: "What a client sends, names too, is escaped in strings of JSON, and what it encoded is never JSON itself.",
  sources: [...templateSources, "https://github.com/fluct/fluct/issues/22"],
  apis: ["rest", "websocket"],
  message: ({ reference, where }) => {
    switch (where) {
      case "string":
        return `${reference} stands in quotes as the client sent it: a quote in it ends the string, and what follows is taken for JSON.`;
      case "inner string":
        return `${reference} stands in a string of JSON which is a text of JSON itself, escaped once or not at all: a quote in it ends the inner string.`;
      case "value":
        return `${reference} stands in JSON as the client encoded it: it can be any JSON, and after a comma go on with other members.`;
    }
  },
  help: ({ reference, where }) => {
    switch (where) {
      case "string":
        return `Of the body print $input.json("$.name"), without quotes around it; of other texts, and of names, "$util.escapeJavaScript(…).replaceAll("\\\\'", "'")".`;
      case "inner string":
        return `Escape it for each of the two: $util.escapeJavaScript($util.escapeJavaScript(…).replaceAll("\\\\'", "'")).replaceAll("\\\\'", "'").`;
      case "value":
        return `Print each member of $util.parseJson(${reference}) in quotes of its own, escaped: "$util.escapeJavaScript(…).replaceAll("\\\\'", "'")".`;
    }
  },

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "name": "$input.path('$.name')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "agent": "$context.identity.userAgent" }`) },
    { apis: ["rest"], at: requestTemplate, yaml: withRequestTemplate(`{ "q": "x-$input.params('q')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`#set($root = $input.path('$'))\n{ "name": "$root.pet.name" }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`[#foreach($tag in $input.path('$.tags'))"$tag"#if($foreach.hasNext),#end#end]`),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($tags = $input.path('$.tags'))\n{ #foreach($name in $tags.keySet())"$name": 1#if($foreach.hasNext),#end#end }`,
      ),
    },
    {
      apis: ["rest"],
      at: requestTemplate,
      yaml: withRequestTemplate(`{ "ExclusiveStartKey": $util.base64Decode($input.params('next')) }`),
    },
    {
      apis: ["rest"],
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($next = $util.base64Decode($input.params('next')))\n{ "n": 1#if("$!next" != ""), "start": $next#end }`,
      ),
    },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `{ "input": "{\\"id\\": \\"$util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")\\"}" }`,
      ),
    },
  ],
  good: [
    {
      yaml: withRequestTemplate(
        `{ "input": "{\\"id\\": \\"$util.escapeJavaScript($util.escapeJavaScript($input.params('id')).replaceAll("\\\\'", "'")).replaceAll("\\\\'", "'")\\"}" }`,
      ),
    },
    {
      apis: ["rest"],
      yaml: withRequestTemplate(
        `#set($next = $util.base64Decode($input.params('next')))\n{ "from": #if($next.matches("[0-9]+"))$next#{else}0#end }`,
      ),
    },
    { apis: ["websocket"], yaml: withRequestTemplate(`{ "q": "$input.params('q')" }`) },
    { yaml: withRequestTemplate(`{ "all": $input.body, "n": $input.path('$.n'), "sub": $input.json('$.sub') }`) },
    { apis: ["rest"], yaml: validated(`{ "age": { "N": "$input.path("$.age")" } }`) },
    {
      apis: ["rest"],
      yaml: validated(
        `{ "sent": [#foreach($name in $input.path("$").keySet())"$name"#if($foreach.hasNext),#end#end] }`,
      ).replace("type: object", "type: object, additionalProperties: false"),
    },
    {
      apis: ["rest"],
      yaml: validated(
        `{ "sent": [#foreach($one in $input.path("$").entrySet())"$one.key"#if($foreach.hasNext),#end#end] }`,
      ).replace("type: object", "type: object, additionalProperties: false"),
    },
    {
      yaml: withRequestTemplate(
        `{ #foreach($name in $input.path('$').keySet())"$util.escapeJavaScript($name).replaceAll("\\\\'", "'")": 1#if($foreach.hasNext),#end#end }`,
      ),
    },
    {
      apis: ["rest"],
      yaml: withRequestTemplate(
        `{ #foreach($name in $input.params().header.keySet())"$name": 1#if($foreach.hasNext),#end#end }`,
      ),
    },
    { yaml: withRequestTemplate(`{ "name": $input.json('$.name'), "stage": "$context.stage" }`) },
    { yaml: withRequestTemplate(`{ "q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")" }`) },
    {
      yaml: withRequestTemplate(
        `{ "q": "$util.urlEncode($input.params('q'))", "all": "$util.base64Encode($input.body)" }`,
      ),
    },
    { yaml: withRequestTemplate(`{ "count": "$input.path('$.tags').size()", "n": $input.path('$.n') }`) },
    {
      yaml: withRequestTemplate(
        `#set($name = $input.path('$.name'))\n{ "known": #if("$!name" != "")true#{else}false#end }`,
      ),
    },
  ],

  check(api, report) {
    for (const owner of ownersOf(api)) {
      for (const { key, side, body, at } of templatesOfIntegration(api, owner.integration)) {
        if (side !== "request" || !makesJson(key, body)) continue;
        const judge = createJudge(body);
        const harmless = wordlessIn(body, owner, api.schemas);
        const isDeclaredName = declaredNamesIn(body, owner, api.schemas);
        const matched = matchedIn(body);
        for (const printed of followJson(body).printed) {
          const { reference } = printed;
          if (!isThere(reference, api.kind)) continue;
          const where = openedAt(printed, judge(reference));
          const isHarmless =
            where === "value" ? matched.has(reference.literal) : harmless.has(reference) || isDeclaredName(reference);
          if (where !== undefined && !isHarmless) report(at(reference), { reference: reference.literal, where });
        }
      }
    }
  },
};

/** Not what the type of API lacks, which prints as nothing. */
function isThere({ name, steps: [first] }: Reference, kind: "rest" | "websocket"): boolean {
  return name !== "input" || first === undefined || first.kind === "index" || inputMembers[kind].includes(first.name);
}

/** Where a text of the client ends what it stands in, by what it went through. */
function openedAt(printed: Printed, went: Cleanness): Params["where"] | undefined {
  const { isQuoted, isInInner } = printed;
  if (isInInner && (isUntouched(went) || isEscapedOnce(went))) return "inner string";
  if (isQuoted) return isUntouched(went) ? "string" : undefined;
  return isBareValue(printed) && went === "decoded" ? "value" : undefined;
}

/** References to what can only be a number, true or false, since the gateway checks bodies against the schema. */
function wordlessIn(
  body: readonly Statement[],
  { schema, isValidated }: TemplateOwner,
  named: readonly NamedSchema[],
): ReadonlySet<Reference> {
  const wordless = new Set<Reference>();
  if (schema === undefined || !isValidated) return wordless;
  answerShape(body, (reference, { steps }, isAll) => {
    const type = isAll && steps ? typeOf(shapesAt(steps, schema, named)) : undefined;
    if (type === "number" || type === "integer" || type === "boolean") wordless.add(reference);
  });
  return wordless;
}

function validated(template: string): string {
  return `
x-amazon-apigateway-request-validators: { all: { validateRequestBody: true, validateRequestParameters: true } }
x-amazon-apigateway-request-validator: all
paths:
  /pets:
    post:
      requestBody:
        content: { application/json: { schema: { type: object, properties: { age: { type: integer } } } } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { application/json: '${template}' }
        responses: { default: { statusCode: "200" } }
`;
}
