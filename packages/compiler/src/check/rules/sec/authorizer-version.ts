import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A Lambda authorizer of an HTTP API says what the function is sent, and what it answers. */
export const secAuthorizerVersion: Rule<"http", { name: string; version: string | undefined }> = {
  code: "sec/authorizer-version",
  severity: "warning",
  summary: "A Lambda authorizer of an HTTP API has an authorizerPayloadFormatVersion, 1.0 or 2.0.",
  sources: [guide("http-api-lambda-authorizer"), apiReference("v2", "apis-apiid-authorizers")],
  apis: ["http"],
  message: ({ name, version }) =>
    version === undefined
      ? `The authorizer "${name}" has no authorizerPayloadFormatVersion, which the service requires; AWS doesn't say what an import makes of that.`
      : `The authorizer "${name}" has the payload format ${version}, which there is not.`,
  help: () =>
    'Set authorizerPayloadFormatVersion to "2.0", or to "1.0" for a function that answers REST APIs too: events and answers differ.',

  bad: [
    { at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer", yaml: document("type: request") },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/authorizerPayloadFormatVersion",
      yaml: document("type: request, authorizerPayloadFormatVersion: 3"),
    },
  ],
  good: [{ yaml: document("type: request, authorizerPayloadFormatVersion: 2.0") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "request") continue;
      const { name, origin } = authorizer;
      const version = literal(authorizer.payloadFormatVersion);
      if (authorizer.payloadFormatVersion === undefined) report(origin, { name, version });
      else if (version !== undefined && version !== "1.0" && version !== "2.0")
        report(below(origin, "authorizerPayloadFormatVersion"), { name, version });
    }
  },
};

function document(properties: string): string {
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
      x-amazon-apigateway-authorizer: { ${properties}, identitySource: $request.header.Authorization, authorizerUri: !Sub "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${Login.Arn}/invocations" }
`;
}
