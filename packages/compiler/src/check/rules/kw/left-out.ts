import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse, unvalidatedKeywordUse } from "../../schemas.ts";
import { laterKeywords } from "./later-drafts.ts";

/** Some are refused, the others ignored. */
export const kwLeftOut: Rule<"rest" | "websocket", { keyword: string; more: string }> = {
  code: "kw/left-out",
  severity: "info",
  summary: "Words that models can't have are left out of them, where no request is validated by them.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/clouddrove/terraform-aws-api-gateway/issues/30"],
  apis: ["rest", "websocket"],
  message: ({ keyword, more }) => `"${keyword}" is left out of the deployed models${more}.`,
  help: () => "Nothing to do: the documentation keeps what matters.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/kind/deprecated",
      yaml: petSchema("properties: { kind: { type: string, deprecated: true } }"),
    },
    { at: "/components/schemas/Pet/$comment", yaml: petSchema("$comment: For readers") },
    { at: "/components/schemas/Pet/contains", apis: ["rest"], yaml: petSchema("contains: { type: string }") },
  ],
  good: [{ yaml: petSchema("properties: { xml: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of sayNothing) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
    // Of bodies that requests are validated against other findings speak, and louder.
    for (const keyword of [...laterKeywords, "nullable"]) {
      const use = unvalidatedKeywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};

const sayNothing = [
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
];
