import { templateSources } from "../../../service/template-variables.ts";
import type { Span, Statement } from "../../../vtl/ast.ts";
import { walk } from "../../../vtl/walk.ts";
import { certainRefusals } from "../../templates/certain-refusal.ts";
import { comparedTexts } from "../../templates/compared-texts.ts";
import { requestTemplate } from "../../templates/example.ts";
import { goneThroughIn } from "../../templates/gone-through.ts";
import { ownersOf, type TemplateOwner } from "../../templates/owners.ts";
import { requestSamples, type RequestSample } from "../../templates/request-samples.ts";
import { templatesOfIntegration, type CheckedTemplate, type TemplateApi } from "../../templates/templates.ts";
import { testFacts } from "../../templates/test-facts.ts";
import { printsUnclean, tryRequest } from "../../templates/trial.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly sample: string;
  readonly refusal: string;
}

/** A template that is all right in itself can still make what its back end does not take. */
export const templateResult: Rule<"rest" | "websocket", Params> = {
  code: "template/result",
  severity: "warning",
  summary: "What a request template makes of what the schema allows is what its integration takes.",
  sources: templateSources,
  apis: ["rest", "websocket"],
  message: ({ sample, refusal }) => `Of ${sample} the template makes what is refused: ${refusal}.`,
  help: () =>
    "See what it makes with apigw-compile render; test for what need not be sent, or let the schema ask for it (required, minItems, minLength).",

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
    {
      yaml: pets(
        `{ "n": $input.path('$.name'), "sent": [#foreach($sent in $input.path('$').keySet())1#if($foreach.hasNext),#end#end] }`,
      )
        .replace("name: { type: string }", "name: { type: integer }")
        .replace("required: [name]", "required: [name]\n              additionalProperties: { type: string }"),
    },
    { yaml: pets(`{ "count": $input.path('$.tags').size() }`).replace("required: [name]", "required: [name, tags]") },
  ],

  check(api, report) {
    for (const owner of ownersOf(api)) {
      for (const template of templatesOfIntegration(api, owner.integration).filter(isJudged)) {
        const samples = requestSamples(owner.schema, api.schemas, owner.parameters, goneThroughIn(template.body));
        const found = new Map<number, Refused>();
        for (const refused of refusalsFor(template, owner, samples, api)) {
          if (!found.has(refused.span.start)) found.set(refused.span.start, refused);
        }
        for (const { span, sample, refusal } of [...found.values()].slice(0, mostFindings))
          report(template.at(span), { sample, refusal });
      }
    }
  },
};

/** Of one template; the rest shows when these are put right. */
const mostFindings = 5;

/** Other rules say what is wrong with the rest. */
function isJudged({ side, key, problems }: CheckedTemplate): boolean {
  const isOfJson = !key.includes("/") || /^application\/json$/i.test(key);
  return side === "request" && isOfJson && problems.length === 0;
}

function readsBody(body: readonly Statement[]): boolean {
  let isRead = false;
  walk(body, {
    reference({ name, steps: [first] }) {
      if (name === "input" && first?.kind !== "index" && first?.name !== "params") isRead = true;
    },
  });
  return isRead;
}

interface Refused extends Params {
  readonly span: Span;
}

/** What is refused, by what the document says of requests or, of a body of which it says nothing, by what the template reads. */
function refusalsFor(
  template: CheckedTemplate,
  owner: TemplateOwner,
  samples: readonly RequestSample[],
  api: TemplateApi,
): readonly Refused[] {
  if (owner.schema === undefined && readsBody(template.body)) return certainRefusals(template, owner, api);
  return samples.flatMap((sample): Refused[] => {
    // Texts that nothing makes harmless have findings of their own.
    if (sample.isHostile && printsUnclean(template)) return [];
    const { body, without, isHostile, name } = sample;
    const request = { parameters: owner.parameters, named: api.schemas };
    const facts = testFacts(template.body, {
      ...request,
      ...(without && { without }),
      ...(isHostile && { isHostile }),
    });
    const refused = tryRequest(template, owner.integration, facts, body);
    if (refused === undefined) return [];
    // What a template compares with can be what it is written for.
    const isUsual = owner.schema === undefined && !without;
    const isCertain = !isUsual || comparedTexts(template.body).length === 0;
    return isCertain || certainRefusals(template, owner, api).length > 0 ? [{ ...refused, sample: name }] : [];
  });
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
