import { guide } from "../../../service/sources.ts";
import { templateSources } from "../../../service/template-variables.ts";
import { responseTemplate } from "../../templates/example.ts";
import { makesJson } from "../../templates/output.ts";
import { ownersOf } from "../../templates/owners.ts";
import { responseMisfit } from "../../templates/response-misfit.ts";
import { templatesOfIntegration, type CheckedTemplate } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly status: string;
  readonly misfit: string;
}

/** A response that is not what the document says misleads everybody who reads that, generated clients first. */
export const templateResponseModel: Rule<"rest" | "websocket", Params> = {
  code: "template/response-model",
  severity: "warning",
  summary: "What a response template makes is JSON, and fits the schema of the response.",
  sources: [...templateSources, guide("models-mappings-models")],
  apis: ["rest", "websocket"],
  message: ({ status, misfit }) => `The response${status} is never what the document says: ${misfit}.`,
  help: () =>
    "Put the template right, or the schema. To see what the template makes, use apigw-compile render --response.",

  bad: [
    { at: responseTemplate, yaml: pets(`{ "count": "$input.path('$.Count')", "items": [] }`) },
    { at: responseTemplate, yaml: pets(`{ "items": [] }`) },
    {
      at: responseTemplate,
      yaml: pets(
        `{ "count": $input.json('$.Count'), "items": [#foreach($item in $input.path('$.Items'))"$item.id.S"#if($foreach.hasNext),#end#end] }`,
      ),
    },
    { at: responseTemplate, yaml: pets(`{ "count": 1, "items": [], "more": $input.json('$.more') }`) },
    { at: responseTemplate, yaml: pets(`{ "count": 1, "items": [{ "kind": "bird" }] }`) },
    { at: responseTemplate, yaml: pets(`{ "count": $input.path('$.Count') "items": [] }`) },
  ],
  good: [
    { yaml: pets(`{ "count": $input.json('$.Count'), "items": $input.json('$.Items') }`) },
    {
      yaml: pets(
        `#set($all = $input.path('$'))\n{ "count": $all.Items.size(), "items": [#foreach($item in $all.Items){ "kind": $input.json("$.Items[$foreach.index].kind.S") }#if($foreach.hasNext),#end#end] }`,
      ),
    },
    { yaml: pets("$input.json('$')") },
    {
      yaml: pets(
        `#if($input.path('$.kind') == "none")#set($context.responseOverride.status = 404){ "message": "no" }#{else}{ "count": 1, "items": [] }#end`,
      ),
    },
    { yaml: pets(`{ "count": 1, "items": [{ "kind": "cat" }, { "kind": "$input.path('$.kind')" }] }`) },
    { yaml: pets(`#set($more = $util.parseJson($input.path('$.text')))\n{ "count": $more.count, "items": [] }`) },
  ],

  check(api, report) {
    for (const owner of ownersOf(api)) {
      for (const template of templatesOfIntegration(api, owner.integration)) {
        const misfit = isJudged(template) ? responseMisfit(template, owner, api) : undefined;
        if (misfit) report(template.at(misfit.span), misfit);
      }
    }
  },
};

/** Other rules say what is wrong with the rest. */
function isJudged({ side, key, problems, body }: CheckedTemplate): boolean {
  return side === "response" && problems.length === 0 && body.length > 0 && makesJson(key, body);
}

function pets(template: string): string {
  const indented = template.replaceAll("\n", "\n                ");
  return `
paths:
  /pets/{id}:
    post:
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses:
        "200":
          description: Pets
          content:
            application/json:
              schema:
                type: object
                required: [count, items]
                additionalProperties: false
                properties:
                  count: { type: integer }
                  items: { type: array, items: { $ref: "#/components/schemas/Pet" } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: |
                ${indented}
components:
  schemas:
    Pet: { type: object, properties: { kind: { type: string, enum: [cat, dog] } } }
`;
}
