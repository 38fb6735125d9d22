import type { NamedSchema } from "../../../ir/schema.ts";
import { templateSources } from "../../../service/template-variables.ts";
import { isBareValue, matchedIn } from "../../templates/bare-value.ts";
import { createJudge } from "../../templates/judge.ts";
import {
  requestTemplate,
  responseTemplate,
  withRequestTemplate,
  withResponseTemplate,
} from "../../templates/example.ts";
import { followJson, makesJson } from "../../templates/output.ts";
import { ownersOf, type TemplateOwner } from "../../templates/owners.ts";
import { parameterIn, parameterVariables } from "../../templates/parameter-read.ts";
import { shapesOf, typeOf } from "../../templates/schema-shape.ts";
import { templatesOfIntegration } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly reference: string;
  readonly parameter: string;
}

/** A parameter is a text: where no quotes stand around it, it is JSON only by luck. */
export const templateBareParameter: Rule<"rest", Params> = {
  code: "template/bare-parameter",
  severity: "info",
  summary: "A parameter stands in JSON without quotes only if the document says that it is a number, true or false.",
  sources: [
    ...templateSources,
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html",
  ],
  apis: ["rest"],
  message: ({ reference }) =>
    `${reference} stands in JSON without quotes, and a parameter is any text, or none: the result can be no JSON, or go on with other members.`,
  help: ({ reference, parameter }) =>
    `Print a text as "$util.escapeJavaScript(${reference}).replaceAll("\\\\'", "'")", in quotes. For a number declare "${parameter}" as one, and as the service checks no types, print it only where ${reference}.matches("-?[0-9]+") holds.`,

  bad: [
    { at: requestTemplate, yaml: withRequestTemplate(`{ "limit": $input.params('limit') }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`{ "id": $input.params("id") }`) },
    { at: requestTemplate, yaml: withRequestTemplate(`[1, $input.params().querystring.limit]`) },
    {
      at: requestTemplate,
      yaml: withRequestTemplate(
        `#set($limit = $input.params('limit'))\n#if($limit == "")#set($limit = 10)#end\n{ "limit": $limit }`,
      ),
    },
    { at: responseTemplate, yaml: withResponseTemplate(`{ "page": $input.params('page') }`) },
  ],
  good: [
    {
      yaml: withRequestTemplate(`{ "limit": $input.params('limit') }`).replace(
        "post:",
        "post:\n      parameters: [{ name: limit, in: query, schema: { type: integer } }]",
      ),
    },
    {
      yaml: withRequestTemplate(
        `#set($limit = $input.params('limit'))\n{ "limit": #if($limit.matches("[0-9]+"))$limit#{else}10#end }`,
      ),
    },
    {
      yaml: withRequestTemplate(
        `{ "q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")", "all": $input.params().size() }`,
      ),
    },
    { yaml: withRequestTemplate(`{ "limit": $input.path('$.limit'), "n": $input.params('q').length() }`) },
    { yaml: withRequestTemplate(`Action=Publish&Message=$input.params('q')`) },
  ],

  check(api, report) {
    for (const owner of ownersOf(api)) {
      for (const { key, body, at } of templatesOfIntegration(api, owner.integration)) {
        if (!makesJson(key, body)) continue;
        const judge = createJudge(body);
        const variables = parameterVariables(body);
        const matched = matchedIn(body);
        for (const printed of followJson(body).printed) {
          const { reference } = printed;
          const parameter = parameterIn(reference, variables);
          if (parameter?.isAsSent !== true || !isBareValue(printed) || matched.has(reference.literal)) continue;
          if (judge(reference) === "raw" && !isWordless(parameter.name, owner, api.schemas))
            report(at(reference), { reference: reference.literal, parameter: parameter.name });
        }
      }
    }
  },
};

/** Whether all parameters of a name are declared to be numbers, true or false. */
function isWordless(name: string, { parameters }: TemplateOwner, named: readonly NamedSchema[]): boolean {
  const types = parameters
    .filter((one) => one.name.toLowerCase() === name.toLowerCase())
    .map(({ schema }) => typeOf(shapesOf(schema, named)));
  return types.length > 0 && types.every((type) => type !== undefined && /^(?:number|integer|boolean)$/.test(type));
}
