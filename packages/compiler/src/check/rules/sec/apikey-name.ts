import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { documentIndex } from "../../document-index.ts";
import { unenforcedSchemes, type UnenforcedScheme } from "../../security.ts";
import type { Rule } from "../../rule.ts";

/** The gateway's API keys come in the header x-api-key; other keys need an authorizer. */
export const secApikeyName: Rule<"rest" | "http", UnenforcedScheme> = {
  code: "sec/apikey-name",
  severity: "error",
  summary: "An apiKey scheme without an authorizer is enforced only for the header x-api-key on a REST API.",
  sources: [guide("api-gateway-api-key-source"), guide("api-gateway-swagger-extensions-authorizer")],
  apis: ["rest", "http"],
  message: ({ scheme, operations }) =>
    `Nothing enforces the key of security scheme "${scheme}": ${operations} would be deployed without authorization.`,
  help: () =>
    "Name the header x-api-key for API Gateway's own keys (REST), or give the scheme an x-amazon-apigateway-authorizer.",

  bad: [
    {
      at: "/components/securitySchemes/token",
      yaml: `
paths:
  /pets:
    get:
      security: [{ token: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    token: { type: apiKey, in: query, name: token }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      security: [{ key: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Api-Key }
    token: { type: apiKey, in: query, name: token }
`,
    },
  ],

  check(api, report, document) {
    const schemes = new Map(documentIndex(document).securitySchemes.map(({ name, node }) => [name, node]));
    for (const { origin, ...found } of unenforcedSchemes(api)) {
      const node = schemes.get(found.scheme);
      // A scheme that announces an authorizer is another rule's.
      const isAnnounced = own(node?.value, "x-amazon-apigateway-authtype") !== undefined;
      if (found.type === "apiKey" && !isAnnounced) report(origin, found);
    }
  },
};
