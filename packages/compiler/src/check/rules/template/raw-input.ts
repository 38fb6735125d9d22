import type { NamedSchema } from "../../../ir/schema.ts";
import { templateSources } from "../../../service/template-variables.ts";
import type { Reference, Statement } from "../../../vtl/ast.ts";
import { answerShape } from "../../templates/answer-shape.ts";
import { createJudge } from "../../templates/cleanness.ts";
import { requestTemplate, withRequestTemplate } from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { ownersOf, type TemplateOwner } from "../../templates/owners.ts";
import { shapesAt, typeOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

/** A quote in what a client sends ends the string it is put into: the rest of it rewrites the request. */
export const templateRawInput: Rule<"rest" | "websocket", { reference: string }> = {
  code: "template/raw-input",
  severity: "warning",
  summary: "What a client sends is escaped where it stands in a string of JSON.",
  sources: [...templateSources, "https://github.com/fluct/fluct/issues/22"],
  apis: ["rest", "websocket"],
  message: ({ reference }) =>
    `${reference} stands in quotes as the client sent it: a quote in it ends the string, and what follows is taken for JSON.`,
  help: () =>
    `Of the body print $input.json("$.name"), without quotes around it; of other texts "$util.escapeJavaScript(…).replaceAll("\\\\'", "'")".`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "name": "$input.path('$.name')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "agent": "$context.identity.userAgent" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "q": "x-$input.params('q')" }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`#set($root = $input.path('$'))\n{ "name": "$root.pet.name" }`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(`[#foreach($tag in $input.path('$.tags'))"$tag"#if($foreach.hasNext),#end#end]`),
    },
  ],
  good: [
    { apis: ["rest"], yaml: validated(`{ "age": { "N": "$input.path("$.age")" } }`) },
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
        for (const { reference, isQuoted } of followJson(body).printed) {
          if (isQuoted && judge(reference) === "raw" && !harmless.has(reference))
            report(at(reference), { reference: reference.literal });
        }
      }
    }
  },
};

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
