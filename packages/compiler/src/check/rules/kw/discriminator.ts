import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Validation does without: the members of oneOf tell variants apart. */
export const kwDiscriminator: Rule<"rest", { keyword: string; more: string }> = {
  code: "kw/discriminator",
  severity: "info",
  summary: "The service refuses discriminator in models; it is left out of them.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/amazon-archives/aws-apigateway-importer/issues/200"],
  apis: ["rest"],
  message: ({ keyword, more }) =>
    `The service refuses "${keyword}" in models; it is left out of what is deployed${more}.`,
  help: () => "Nothing to do: the SDK and the documentation keep it.",

  bad: [
    {
      at: "/components/schemas/Pet/discriminator",
      yaml: schema("discriminator: { propertyName: kind }, properties: { kind: { type: string } }"),
    },
  ],
  good: [{ yaml: schema("properties: { discriminator: { type: string } }") }],

  check(api, report, document) {
    for (const keyword of ["discriminator"]) {
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
