import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Formats that neither JSON Schema draft 4 nor OpenAPI 3.0 knows. Said once for each word. */
export const schemaFormatOdd: Rule<"rest", { format: string }> = {
  code: "schema/format-odd",
  severity: "warning",
  summary: "Models have the formats of JSON Schema draft 4 and OpenAPI; imports with other words were seen to fail.",
  sources: [
    guide("models-mappings-models"),
    "https://spec.openapis.org/oas/v3.0.4.html#data-type-format",
    "https://json-schema.org/draft-04/draft-fge-json-schema-validation-00#rfc.section.7",
  ],
  apis: ["rest"],
  message: ({ format }) =>
    `The format "${format}" is none of JSON Schema draft 4 or OpenAPI: models with such formats were seen to be refused.`,
  help: () => "Take the format out and say it with pattern, or in the description.",

  bad: [{ at: "/components/schemas/Pet/properties/age/format", yaml: document("period") }],
  good: [{ yaml: document("date-time") }, { yaml: document("uuid") }],

  check(api, report, document) {
    const said = new Set<string>();
    for (const { node } of schemaNodes(api, document)) {
      const format = own(node.value, "format");
      if (typeof format !== "string" || known.has(format) || said.has(format)) continue;
      said.add(format);
      report(child(node, "format").origin, { format });
    }
  },
};

/** `decimal` is another rule's. */
const known: ReadonlySet<string> = new Set([
  ...["date-time", "email", "hostname", "ipv4", "ipv6", "uri"],
  ...["int32", "int64", "float", "double", "byte", "binary", "date", "password"],
  // Of older drafts, and what the service's own parser has classes for.
  ...["regex", "uuid", "time", "decimal"],
]);

function document(format: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: { type: object, properties: { age: { type: string, format: ${format} } } }
`;
}
