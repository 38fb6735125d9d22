import { guide } from "../../../service/sources.ts";
import { isObject, own } from "../../../source/json.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** A scheme with an authorization type has the authorizer to it. */
export const secAuthorizerMissing: Rule<"rest" | "http" | "websocket", { scheme: string; authType: string }> = {
  code: "sec/authorizer-missing",
  severity: "error",
  summary:
    "A security scheme with x-amazon-apigateway-authtype needs x-amazon-apigateway-authorizer, except for awsSigv4.",
  sources: [guide("api-gateway-swagger-extensions-authtype"), guide("api-gateway-swagger-extensions-authorizer")],
  apis: ["rest", "http", "websocket"],
  message: ({ scheme, authType }) =>
    `Security scheme "${scheme}" has the authorization type ${authType} but no authorizer: the service doesn't create the operations that use it ("Extension x-amazon-apigateway-authorizer is required").`,
  help: () =>
    "Add x-amazon-apigateway-authorizer to the scheme, or set x-amazon-apigateway-authtype to awsSigv4 for IAM.",

  bad: [
    {
      at: "/components/securitySchemes/login",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: custom }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`,
    },
  ],

  checkDocument(root, report) {
    for (const { name, node } of documentIndex(root).securitySchemes) {
      const authType = own(node.value, "x-amazon-apigateway-authtype");
      if (typeof authType !== "string" || authType.toLowerCase() === "awssigv4") continue;
      if (isObject(own(node.value, "x-amazon-apigateway-authorizer"))) continue;
      report(node.origin, { scheme: name, authType });
    }
  },
};
