import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";
import { keywordUse } from "../../schemas.ts";

/** Swagger 2.0 has no oneOf; what is deployed is 3.0, which has it. */
export const kwOneOf: Rule<"rest", { keyword: string; more: string }> = {
  code: "kw/one-of",
  severity: "info",
  summary: "The service doesn't take oneOf and anyOf in Swagger 2.0 documents; they are deployed as OpenAPI 3.0.",
  sources: [guide("api-gateway-known-issues"), "https://swagger.io/specification/v2/#schema-object"],
  apis: ["rest"],
  message: ({ keyword, more }) =>
    `Swagger 2.0 has no ${keyword}, and the service does not import it from there; it is deployed in OpenAPI 3.0${more}.`,
  help: () => "Nothing to do. The SDKs that the service generates don't know it.",

  bad: [{ at: "/definitions/Pet/oneOf", yaml: document("oneOf: [{ type: string }, { type: object }]") }],
  good: [{ yaml: document("allOf: [{ type: object }]") }],

  check(api, report, document) {
    if (document.graph.target("#/swagger", document.origin) === undefined) return;
    for (const keyword of ["oneOf", "anyOf"]) {
      const use = keywordUse(api, document, keyword);
      if (use) report(use.origin, { keyword, more: use.more });
    }
  },
};

function document(pet: string): string {
  return `
swagger: "2.0"
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
definitions:
  Pet: { ${pet} }
`;
}
