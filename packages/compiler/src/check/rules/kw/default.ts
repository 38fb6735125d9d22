import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Left out of what validates requests. */
export const kwDefault: Rule<"rest", { keyword: string; more: string }> = {
  code: "kw/default",
  severity: "info",
  summary: "Models know no default values: the gateway fills nothing in.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ keyword, more }) =>
    `Models know no "${keyword}"; it is left out of what is deployed${more}, and nothing is filled in.`,
  help: () => "Fill defaults in in the back end.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/kind/default",
      yaml: schema("properties: { kind: { type: string, default: cat } }"),
    },
  ],
  good: [{ yaml: schema("properties: { default: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of ["default"]) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};

function schema(members: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: { type: object, ${members} }
`;
}
