import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

const key = "x-amazon-apigateway-request-validator";

/** A request validator that the document or an operation names is defined. */
export const validatorUndefined: Rule<"rest", { validator: string }> = {
  code: "validator/undefined",
  severity: "error",
  summary: "Every request validator that is named is defined; otherwise requests go unchecked.",
  sources: [guide("api-gateway-swagger-extensions-request-validator")],
  apis: ["rest"],
  message: ({ validator }) => `No request validator is called "${validator}": requests would go unchecked.`,
  help: ({ validator }) => `Define "${validator}" under x-amazon-apigateway-request-validators, or correct the name.`,

  bad: [
    { at: `/paths/~1pets/get/${key}`, yaml: document("All", "all") },
    { at: `/${key}`, yaml: document("all", "All") },
  ],
  good: [{ yaml: document("all", "all") }],

  check(api, report, document) {
    const defined = new Set(api.validators.map(({ name }) => name));
    for (const node of [document, ...documentIndex(document).operations.map((operation) => operation.node)]) {
      const named = child(node, key);
      const validator = named.value;
      if (typeof validator === "string" && !defined.has(validator)) report(named.origin, { validator });
    }
  },
};

function document(ofOperation: string, ofAll: string): string {
  return `
paths:
  /pets:
    get:
      ${key}: ${ofOperation}
      responses: { "200": { description: All pets } }
${key}: ${ofAll}
${key}s:
  all: { validateRequestParameters: true, validateRequestBody: true }
`;
}
