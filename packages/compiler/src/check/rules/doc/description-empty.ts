import { apiReference } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** An API has a description or none, but no empty one. */
export const docDescriptionEmpty: Rule<"rest", unknown> = {
  code: "doc/description-empty",
  severity: "error",
  summary: "The description of a REST API is not empty.",
  sources: [apiReference("v1", "API_CreateRestApi")],
  apis: ["rest"],
  message: () => 'The API\'s description is empty: the service refuses it ("Description cannot be an empty string").',
  help: () => "Write a description, or take it out.",

  bad: [{ at: "/info/description", yaml: document('""') }],
  good: [{ yaml: document("Pets and their owners.") }],

  check(api, report, root) {
    if (api.description === "") report(descend(root, "info", "description").origin, {});
  },
};

function document(description: string): string {
  return `
info: { title: Pets, version: "1", description: ${description} }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
