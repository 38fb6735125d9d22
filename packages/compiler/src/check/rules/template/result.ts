import type { RestApi } from "../../../ir/api.ts";
import type { Operation } from "../../../ir/operation.ts";
import { refusalOf } from "../../../mapping/accepts.ts";
import { createExchange } from "../../../mapping/template/exchange.ts";
import { templateSources } from "../../../service/template-variables.ts";
import { requestTemplate } from "../../templates/example.ts";
import { sampleOf } from "../../templates/samples.ts";
import { templatesOfIntegration, type CheckedTemplate } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly sample: string;
  readonly refusal: string;
}

/** A template that is all right in itself can still make what its back end does not take. */
export const templateResult: Rule<"rest", Params> = {
  code: "template/result",
  severity: "warning",
  summary: "What a request template makes of what the schema allows is what its integration takes.",
  sources: templateSources,
  apis: ["rest"],
  message: ({ sample, refusal }) => `Of the body ${sample} the template makes what is refused: ${refusal}.`,
  help: () => "See what it makes with apigw-compile render, and test for what the schema does not require.",

  bad: [
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "age": $input.path('$.age') }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "name": $input.path('$.name') }`) },
    {
      at: requestTemplate.replace("~1{id}", ""),
      yaml: pets(`{ "tags": [#foreach($tag in $input.path('$.tags'))"$tag"#end] }`),
    },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "name": $input.json('$.name') "age": 1 }`) },
    { at: requestTemplate.replace("~1{id}", ""), yaml: pets(`{ "all": $input.path('$') }`) },
  ],
  good: [
    { yaml: pets(`{ "age": $input.json('$.age') }`) },
    {
      yaml: pets(
        `{ "name": $input.json('$.name')#if("$!input.path('$.age')" != ""), "age": $input.json('$.age')#end }`,
      ),
    },
    { yaml: pets(`{ "tags": [#foreach($tag in $input.path('$.tags'))"x"#if($foreach.hasNext),#end#end] }`) },
    { yaml: pets("$input.json('$')") },
    { yaml: pets(`{ "count": $input.path('$.tags').size() }`).replace("required: [name]", "required: [name, tags]") },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const templates = operation.integration ? templatesOfIntegration(api, operation.integration) : [];
      const bodies = templates.some(isJudged) ? samplesOf(operation, api) : [];
      for (const template of templates.filter(isJudged)) {
        for (const body of bodies) {
          const refusal = refusalFor(template, operation, body);
          if (refusal === undefined) continue;
          const { within: _, ...origin } = template.at({ start: 0, end: 0 });
          report(origin, { sample: body.length > 100 ? `${body.slice(0, 100)}…` : body, refusal });
          break;
        }
      }
    }
  },
};

/** Other rules say what is wrong with the rest. */
function isJudged({ side, key, problems }: CheckedTemplate): boolean {
  return side === "request" && /^application\/json$/i.test(key) && problems.length === 0;
}

/** Bodies that the schema allows, as JSON: with all there can be, and with no more than there has to be. */
function samplesOf({ requestBody }: Operation, { schemas }: RestApi): string[] {
  const media = requestBody?.content.find(({ type }) => /^application\/json\b/i.test(type));
  const samples = (["full", "minimal"] as const).map((extent) => media && sampleOf(media.schema, schemas, extent));
  return samples.flatMap((sample) => (sample === undefined ? [] : [JSON.stringify(sample)]));
}

function refusalFor({ mapping, integration }: CheckedTemplate, operation: Operation, body: string): string | undefined {
  const values = (location: "path" | "query" | "header"): Map<string, string> =>
    new Map(operation.parameters.filter((one) => one.in === location).map(({ name }) => [name, "1"]));
  const exchange = createExchange({
    parameters: { path: values("path"), querystring: values("query"), header: values("header") },
    context: { requestId: "1", requestTimeEpoch: "1", stage: "test", httpMethod: operation.method.toUpperCase() },
    stageVariables: {},
  });
  const { text: rendered, problems } = mapping.render(exchange, body);
  const stop = problems.find(({ severity }) => severity === "error");
  return stop ? `it ends in ${stop.message}` : refusalOf(integration, rendered);
}

function pets(template: string): string {
  return `
paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string }
                age: { type: integer }
                tags: { type: array, items: { type: string } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
        requestTemplates:
          application/json: |
            ${template}
        responses: { default: { statusCode: "200" } }
`;
}
