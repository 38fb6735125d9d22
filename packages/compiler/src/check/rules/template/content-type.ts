import type { Template } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Templates are chosen by media type. */
export const templateContentType: Rule<"rest", { key: string }> = {
  code: "template/content-type",
  severity: "error",
  summary: "The key of a mapping template is a media type, or $default.",
  sources: [
    guide("api-gateway-swagger-extensions-integration-requestTemplates"),
    guide("api-gateway-swagger-extensions-integration-responseTemplates"),
  ],
  apis: ["rest"],
  message: ({ key }) => `"${key}" is not a media type: the service refuses it ("Invalid content type specified").`,
  help: () => "Use a media type such as application/json, or $default for all others.",

  bad: [
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/requestTemplates/json",
      yaml: `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { json: "$input.body" }
        responses: { default: { statusCode: "200" } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { application/vnd.pets+json: "$input.body", $default: "{}" }
        responses:
          default: { statusCode: "200", responseTemplates: { text/plain;charset=utf-8: "$input.body" } }
`,
    },
  ],

  check(api, report) {
    const judge = (templates: readonly Template[]): void => {
      for (const { key, origin } of templates) {
        if (key !== "$default" && !mediaType.test(key)) report(origin, { key });
      }
    };
    for (const integration of integrationsOf(api)) {
      if (isProxy(integration)) continue;
      judge(integration.requestTemplates);
      for (const { templates } of integration.responses) judge(templates);
    }
    for (const { templates } of api.gatewayResponses) judge(templates);
  },
};

/** `type/subtype` and parameters, of the characters of RFC 6838 section 4.2 and the wildcard. */
const mediaType = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;.*)?$/;
