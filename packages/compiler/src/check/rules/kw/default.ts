import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Left out of what validates requests. */
export const kwDefault: Rule<"rest" | "websocket", { more: string }> = {
  code: "kw/default",
  severity: "info",
  summary: "Models know no default values: the gateway fills nothing in.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "websocket"],
  message: ({ more }) =>
    `Models know no "default"; it is left out of what is deployed${more}, and nothing is filled in.`,
  help: () => "Fill defaults in in the back end.",

  bad: [
    {
      at: "/components/schemas/Pet/properties/kind/default",
      yaml: petSchema("properties: { kind: { type: string, default: cat } }"),
    },
  ],
  good: [{ yaml: petSchema("properties: { default: { type: string } }") }],

  check(api, report, document) {
    const use = keywordUse(api, document, "default");
    if (use) report(use.origin, { more: use.more });
  },
};
