import { apiReference } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";

/** Validators are referred to by their names. */
export const validatorName: Rule<"rest", unknown> = {
  code: "validator/name",
  severity: "error",
  summary: "A request validator has a name.",
  sources: [apiReference("v1", "API_CreateRequestValidator")],
  apis: ["rest"],
  message: () =>
    'The request validator\'s name is blank: the service refuses it ("Request Validator name cannot be blank").',
  help: () => "Give it a name, and use that under x-amazon-apigateway-request-validator.",

  bad: [{ at: "/x-amazon-apigateway-request-validators/", yaml: document('""') }],
  good: [{ yaml: document("all") }],

  check(api, report) {
    for (const { name, origin } of api.validators) if (name.trim() === "") report(origin, {});
  },
};

function document(name: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-request-validators:
  ${name}: { validateRequestBody: true, validateRequestParameters: true }
`;
}
