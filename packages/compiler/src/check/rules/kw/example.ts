import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Imports failed on examples in models as late as 2022. */
export const kwExample: Rule<"rest" | "websocket", { keyword: string; more: string }> = {
  code: "kw/example",
  severity: "info",
  summary: "The service refuses examples in models; they are left out of them.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/amazon-archives/aws-apigateway-importer/issues/213"],
  apis: ["rest", "websocket"],
  message: ({ keyword, more }) =>
    `The service refuses "${keyword}" in models; it is left out of what is deployed${more}.`,
  help: () => "Nothing to do: the documentation keeps it.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/kind/example",
      yaml: petSchema("properties: { kind: { type: string, example: cat } }"),
    },
    { at: "/components/schemas/Pet/examples", yaml: petSchema("examples: [{ kind: cat }]") },
  ],
  good: [{ yaml: petSchema("properties: { example: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of ["example", "examples"]) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};
