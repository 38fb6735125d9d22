import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import { isRegex } from "../../../vtl/regex/is-regex.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Patterns are regular expressions: in the words of JavaScript, which JSON Schema means, or in Java's, which the service has. */
export const schemaPattern: Rule<"rest", { pattern: string }> = {
  code: "schema/pattern",
  severity: "warning",
  summary: "The pattern of a schema is a regular expression.",
  sources: [
    guide("api-gateway-method-request-validation"),
    "https://json-schema.org/draft-04/draft-fge-json-schema-validation-00#rfc.section.3.3",
  ],
  apis: ["rest"],
  message: ({ pattern }) => `"${pattern}" is no regular expression: whatever it is about, nothing fits it.`,
  help: () => "Correct it: each bracket is closed, and \\\\ stands before a sign that means itself.",

  bad: [{ at: "/components/schemas/Pet/properties/name/pattern", yaml: document("^[a-z+$") }],
  good: [{ yaml: document("^(?i)[a-z]++$") }, { yaml: document("^[\\\\w.-]+$") }],

  check(api, report, document) {
    for (const { node } of schemaNodes(api, document)) {
      const pattern = own(node.value, "pattern");
      if (typeof pattern !== "string" || isRegex(pattern) || isJavaScript(pattern)) continue;
      report(child(node, "pattern").origin, { pattern });
    }
  },
};

function isJavaScript(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

function document(pattern: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string, pattern: "${pattern}" } } }
`;
}
