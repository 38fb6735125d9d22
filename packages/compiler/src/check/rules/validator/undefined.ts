import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A request validator that an operation names is defined. */
export const validatorUndefined: Rule<"rest", { validator: string; operation: string }> = {
  code: "validator/undefined",
  severity: "error",
  summary: "Every request validator that an operation names is defined; otherwise requests go unchecked.",
  sources: [guide("api-gateway-swagger-extensions-request-validator")],
  apis: ["rest"],
  message: ({ validator, operation }) =>
    `${operation} names the request validator "${validator}", which is not defined: its requests would go unchecked.`,
  help: ({ validator }) => `Define "${validator}" under x-amazon-apigateway-request-validators, or correct the name.`,

  bad: [{ at: "/paths/~1pets/get", yaml: document("All") }],
  good: [{ yaml: document("all") }],

  check(api, report) {
    const defined = new Set(api.validators.map(({ name }) => name));
    for (const operation of api.operations) {
      const { validator, origin } = operation;
      if (validator !== undefined && !defined.has(validator))
        report(origin, { validator, operation: nameOf(operation) });
    }
  },
};

function document(name: string): string {
  return `
paths:
  /pets:
    get:
      x-amazon-apigateway-request-validator: ${name}
      responses: { "200": { description: All pets } }
x-amazon-apigateway-request-validators:
  all: { validateRequestParameters: true, validateRequestBody: true }
`;
}
