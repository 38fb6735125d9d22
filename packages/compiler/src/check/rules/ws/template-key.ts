import type { Template } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import type { Origin } from "../../../source/origin.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** A template is taken if its key is what the template selection expression gives. */
export const wsTemplateKey: Rule<"websocket", { key: string; expression: string | undefined }> = {
  code: "ws/template-key",
  severity: "warning",
  summary: "Templates are chosen by the template selection expression, not by media type.",
  sources: [
    guide("apigateway-websocket-api-selection-expressions"),
    guide("apigateway-websocket-api-mapping-template-reference"),
  ],
  apis: ["websocket"],
  message: ({ key, expression }) =>
    expression === undefined
      ? `Nothing chooses the template "${key}": there is no templateSelectionExpression, and no template for $default.`
      : `Nothing chooses the template "${key}": templateSelectionExpression is always "${expression}".`,
  help: () =>
    "Call the template $default, or write a templateSelectionExpression such as $request.body.kind that gives its key.",

  bad: [
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestTemplates/application~1json",
      yaml: example("requestTemplates: { application/json: '{}' }"),
    },
    {
      at: "/paths/~1send/post/x-amazon-apigateway-integration/requestTemplates/text",
      yaml: example("requestTemplates: { text: '{}', $default: '{}' }"),
    },
  ],
  good: [
    { yaml: example("requestTemplates: { $default: '{}' }") },
    { yaml: example('requestTemplates: { "200": "{}" }, templateSelectionExpression: "200"') },
    { yaml: example("requestTemplates: { text: '{}' }, templateSelectionExpression: $request.body.kind") },
  ],

  check(api, report) {
    const judge = (templates: readonly Template[], expression: string | undefined): void => {
      const constant = constantOf(expression);
      for (const { key, origin } of templates) {
        if (expression === undefined || (constant !== undefined && constant !== key)) {
          report(placeOf(origin), { key, expression: constant });
        }
      }
    };
    for (const integration of integrationsOf(api)) {
      if (isProxy(integration)) continue;
      judge(integration.requestTemplates, expressionOf(integration.templateSelectionExpression));
      for (const { templates, templateSelectionExpression } of integration.responses) {
        judge(templates, expressionOf(templateSelectionExpression));
      }
    }
  },
};

function expressionOf(written: Parameters<typeof literal>[0]): string | undefined {
  if (written === undefined) return undefined;
  const text = literal(written);
  return typeof text === "string" ? text : "${stack}";
}

/** What an expression without variables gives, `\$` a dollar. */
function constantOf(expression: string | undefined): string | undefined {
  const isConstant = expression !== undefined && !/(?<!\\)\$/.test(expression);
  return isConstant ? expression.replaceAll("\\$", "$") : undefined;
}

function placeOf({ file, pointer }: Origin): Origin {
  return { file, pointer };
}

function example(more: string): string {
  return webSocketDocument(
    `  /send: { post: { responses: {}, x-amazon-apigateway-integration: { type: http, httpMethod: POST, uri: https://example.com, ${more} } } }`,
  );
}
