import { guide } from "../../../service/sources.ts";
import { child, entries } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Half-converted documents leave schemes where Swagger 2.0 had them; taken there, nothing is left open. */
export const secOldPlace: Rule<"rest" | "http", unknown> = {
  code: "sec/old-place",
  severity: "warning",
  summary: "OpenAPI 3 has security schemes under components.securitySchemes, not under securityDefinitions.",
  sources: ["https://spec.openapis.org/oas/v3.0.4.html#components-object", guide("apigateway-control-access-to-api")],
  apis: ["rest", "http"],
  message: () =>
    "securityDefinitions is of Swagger 2.0: its schemes are deployed as components.securitySchemes, but an import of the document as it is may leave them out.",
  help: () => "Move them to components.securitySchemes.",

  bad: [{ at: "/securityDefinitions", yaml: document("securityDefinitions:", "  ") }],
  good: [{ yaml: document("components:\n  securitySchemes:", "    ") }],

  checkDocument(root, report) {
    const written = child(root, "securityDefinitions");
    if (entries(written).length > 0) report(written.origin, {});
  },
};

function document(place: string, indent: string): string {
  return `
paths:
  /pets:
    get:
      security: [{ iam: [] }]
      responses: { "200": { description: All pets } }
${place}
${indent}iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;
}
