import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Templates of gateway responses are texts with variables in them, not Velocity. */
export const gatewayResponseTemplate: Rule<"rest", { type: string; written: string }> = {
  code: "gateway-response/template",
  severity: "warning",
  summary: "The template of a gateway response knows variables only: neither directives nor functions.",
  sources: [guide("api-gateway-gatewayResponse-definition"), guide("api-gateway-swagger-extensions-gateway-responses")],
  apis: ["rest"],
  message: ({ type, written }) =>
    `The template of ${type} is no mapping template: ${written} reaches callers as it stands.`,
  help: () => "Use $context, $stageVariables and $method.request.header, .path and .querystring only.",

  bad: [
    {
      at: "/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/responseTemplates/application~1json",
      yaml: response("'#if($context.error.message) {} #end'"),
    },
    {
      at: "/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/responseTemplates/application~1json",
      yaml: response(`'{"message": "$util.escapeJavaScript($context.error.message)"}'`),
    },
  ],
  good: [
    {
      yaml: response(
        `'{"message": $context.error.messageString, "of": "$method.request.path.id", "see": "#end-of-life"}'`,
      ),
    },
  ],

  check(api, report) {
    for (const { type, templates, origin } of api.gatewayResponses) {
      for (const { key, text, isMade } of templates) {
        const [written] = /#\{?(?:if|set|foreach)\}? ?\(|\$!?\{?(?:util|input)\./.exec(literal(text) ?? "") ?? [];
        if (written === undefined || isMade) continue;
        report(below(origin, "responseTemplates", key), { type, written: written.replace(/[ (.]+$/, "") });
      }
    }
  },
};

function response(template: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX: { responseTemplates: { application/json: ${template} } }
`;
}
