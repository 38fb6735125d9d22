import { guide } from "../../../service/sources.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Validation does without: the members of oneOf tell variants apart. */
export const kwDiscriminator: Rule<"rest" | "websocket", { more: string }> = {
  code: "kw/discriminator",
  severity: "info",
  summary: "The service refuses discriminator in models; it is left out of them.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/amazon-archives/aws-apigateway-importer/issues/200"],
  apis: ["rest", "websocket"],
  message: ({ more }) => `The service refuses "discriminator" in models; it is left out of what is deployed${more}.`,
  help: () => "Nothing to do: the SDK and the documentation keep it.",

  bad: [
    {
      at: "/components/schemas/Pet/discriminator",
      yaml: petSchema("discriminator: { propertyName: kind }, properties: { kind: { type: string } }"),
    },
  ],
  good: [{ yaml: petSchema("properties: { discriminator: { type: string } }") }],

  check(api, report, document) {
    const use = keywordUse(api, document, "discriminator");
    if (use) report(use.origin, { more: use.more });
  },
};
