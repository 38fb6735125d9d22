import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Left out of what validates requests. */
export const kwReadOnly: Rule<"rest" | "websocket", { keyword: string; more: string }> = {
  code: "kw/read-only",
  severity: "info",
  summary: "Models know no readOnly and writeOnly: a request may set what is read-only.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "websocket"],
  message: ({ keyword, more }) =>
    `Models know no "${keyword}"; it is left out of what is deployed${more}, and not enforced.`,
  help: () => "Ignore or refuse such properties in the back end; the SDK keeps them apart.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/id/readOnly",
      yaml: petSchema("properties: { id: { type: string, readOnly: true } }"),
    },
  ],
  good: [{ yaml: petSchema("properties: { readOnly: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of ["readOnly", "writeOnly"]) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};
