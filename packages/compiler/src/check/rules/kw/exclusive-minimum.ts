import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** The numbers of JSON Schema 2020-12 in the words of draft 4. */
export const kwExclusiveMinimum: Rule<"rest", { keyword: string; more: string }> = {
  code: "kw/exclusive-minimum",
  severity: "info",
  summary: "Exclusive bounds given as numbers are deployed in the form of JSON Schema draft 4.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ keyword, more }) => `${keyword} with a number is deployed as a bound with ${keyword}: true${more}.`,
  help: () => "Nothing to do.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/age/exclusiveMinimum",
      yaml: petSchema("properties: { age: { type: number, exclusiveMinimum: 0 } }"),
    },
  ],
  good: [{ yaml: petSchema("properties: { age: { type: number, minimum: 0, exclusiveMinimum: true } }") }],

  check(api, report, document) {
    for (const keyword of ["exclusiveMinimum", "exclusiveMaximum"]) {
      const use = keywordUse(api, document, keyword, (value) => typeof value === "number");
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};
