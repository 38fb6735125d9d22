import type { Operation } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { nameOf } from "../../integrations.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** An operation does not both ask for credentials and switch authorization off. */
export const secAuthNone: Rule<"rest" | "http", { operation: string }> = {
  code: "sec/auth-none",
  severity: "error",
  summary: "x-amazon-apigateway-auth of type NONE contradicts security requirements.",
  sources: [guide("api-gateway-swagger-extensions-auth"), "https://github.com/aws/aws-pdk/issues/117"],
  apis: ["rest", "http"],
  message: ({ operation }) =>
    `${operation} has security requirements, its own or the document's, and x-amazon-apigateway-auth NONE: which of them counts is not defined.`,
  help: () => "Write `security: []` for an open operation, or take x-amazon-apigateway-auth out.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-auth/type",
      yaml: `
paths:
  /pets:
    get:
      security: [{ iam: [] }]
      x-amazon-apigateway-auth: { type: NONE }
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`,
    },
  ],
  good: [
    {
      yaml: `
security: [{ iam: [] }]
paths:
  /pets:
    get:
      security: []
      x-amazon-apigateway-auth: { type: NONE }
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`,
    },
  ],

  check(api, report, document) {
    const open = new Map(
      documentIndex(document)
        .operations.map(({ node }) => descend(node, "x-amazon-apigateway-auth", "type"))
        .filter(({ value }) => typeof value === "string" && value.toUpperCase() === "NONE")
        .map(({ origin }) => [origin.file + origin.pointer, origin]),
    );
    for (const operation of api.operations) {
      const { file, pointer } = operation.origin;
      const origin = open.get(`${file}${pointer}/x-amazon-apigateway-auth/type`);
      const asks = operation.authorization.kind !== "none" || operation.isApiKeyRequired || needsCredentials(operation);
      if (origin && asks) report(origin, { operation: nameOf(operation) });
    }
  },
};

/** Whether every way to call it asks for something, be it what the gateway can't check. */
function needsCredentials({ security }: Operation): boolean {
  return security.length > 0 && security.every((requirement) => requirement.length > 0);
}
