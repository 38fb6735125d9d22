import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { guardedOf, securityOrigins } from "../../security.ts";

/** Every scheme that `security` names is defined. */
export const secSchemeUndefined: Rule<"rest" | "http" | "websocket", { scheme: string; operation: string }> = {
  code: "sec/scheme-undefined",
  severity: "error",
  summary: "Every security scheme that an operation names is defined; an undefined one protects nothing.",
  sources: [
    "https://spec.openapis.org/oas/v3.0.4.html#security-requirement-object",
    guide("apigateway-control-access-to-api"),
  ],
  apis: ["rest", "http", "websocket"],
  message: ({ scheme, operation }) =>
    `${operation} names the security scheme "${scheme}", which is not defined: it protects nothing.`,
  help: ({ scheme }) =>
    `Define "${scheme}" under components.securitySchemes, or correct the name; names are case-sensitive.`,

  bad: [
    {
      at: "/paths/~1pets/get/security",
      yaml: `
paths:
  /pets:
    get:
      security: [{ Login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`,
    },
  ],

  check(api, report, document) {
    const originOf = securityOrigins(document);
    const defined = new Set(api.securitySchemes.map(({ name }) => name));
    for (const operation of guardedOf(api)) {
      const named = new Set(operation.security.flatMap((requirement) => requirement.map(({ scheme }) => scheme)));
      for (const scheme of named) {
        if (!defined.has(scheme)) report(originOf(operation), { scheme, operation: operation.label });
      }
    }
  },
};
