import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Simple responses came with the second version of what an authorizer is sent. */
export const secSimpleResponsesVersion: Rule<"http", { name: string; version: string }> = {
  code: "sec/simple-responses-version",
  severity: "error",
  summary: "Simple responses of a Lambda authorizer need authorizerPayloadFormatVersion 2.0.",
  sources: [guide("http-api-lambda-authorizer")],
  apis: ["http"],
  message: ({ name, version }) =>
    `The authorizer "${name}" has enableSimpleResponses with payload format ${version}: the service takes them with 2.0 only.`,
  help: () =>
    'Set authorizerPayloadFormatVersion to "2.0", or take enableSimpleResponses out and answer with a policy.',

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/enableSimpleResponses",
      yaml: document("1.0"),
    },
  ],
  good: [{ yaml: document("2.0") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "request" || literal(authorizer.enableSimpleResponses) !== true) continue;
      const version = literal(authorizer.payloadFormatVersion);
      if (version === undefined || version === "2.0") continue;
      report(below(authorizer.origin, "enableSimpleResponses"), { name: authorizer.name, version });
    }
  },
};

function document(version: string): string {
  return `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: $request.header.Authorization
        authorizerPayloadFormatVersion: "${version}"
        enableSimpleResponses: true
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
`;
}
