import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Some are refused, the others ignored. */
export const kwLeftOut: Rule<"rest", { keyword: string; more: string }> = {
  code: "kw/left-out",
  severity: "info",
  summary: "Words about a schema that say nothing of what is valid are left out of models.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/clouddrove/terraform-aws-api-gateway/issues/30"],
  apis: ["rest"],
  message: ({ keyword, more }) => `"${keyword}" is left out of the deployed models${more}.`,
  help: () => "Nothing to do: the documentation keeps what matters.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/kind/deprecated",
      yaml: petSchema("properties: { kind: { type: string, deprecated: true } }"),
    },
    { at: "/components/schemas/Pet/$comment", yaml: petSchema("$comment: For readers") },
  ],
  good: [{ yaml: petSchema("properties: { xml: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of [
      "xml",
      "externalDocs",
      "deprecated",
      "contentEncoding",
      "contentMediaType",
      "$id",
      "$schema",
      "$defs",
      "$comment",
      "$anchor",
    ]) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};
