import { guide } from "../../../service/sources.ts";
import { child, entries } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Requests that the API's provider sends are nothing a gateway deploys. */
export const docWebhooks: Rule<"rest" | "http", unknown> = {
  code: "doc/webhooks",
  severity: "info",
  summary: "Webhooks are not deployed: API Gateway only receives requests.",
  sources: ["https://spec.openapis.org/oas/v3.1.1.html#openapi-object", guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: () => "Webhooks are left out of what is deployed: API Gateway only receives requests.",
  help: () => "Nothing to do.",

  bad: [
    {
      at: "/webhooks",
      yaml: `
openapi: 3.1.0
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
webhooks:
  newPet:
    post: { responses: { "200": { description: Received } } }
`,
    },
  ],
  good: [
    {
      yaml: `
openapi: 3.1.0
webhooks: {}
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],

  checkDocument(root, report) {
    for (const key of ["webhooks", "x-webhooks"]) {
      const node = child(root, key);
      if (entries(node).length > 0) report(node.origin, {});
    }
  },
};
