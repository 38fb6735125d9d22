import { apiReference } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";

/** A name that is missing is a mistake, where other names are only changed. */
export const modelNameEmpty: Rule<"rest", unknown> = {
  code: "model/name-empty",
  severity: "error",
  summary: "A model has a name.",
  sources: [apiReference("v1", "API_CreateModel")],
  apis: ["rest"],
  message: () => 'The schema\'s name is empty: the service refuses the model ("Model name must be non-empty").',
  help: () => "Give it a name of letters and digits.",

  bad: [{ at: "/components/schemas/", yaml: document('""') }],
  good: [{ yaml: document("Pet") }],

  check(api, report) {
    for (const { sourceName, origin } of api.models) if (sourceName.trim() === "") report(origin, {});
  },
};

function document(name: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    ${name}: { type: object }
`;
}
