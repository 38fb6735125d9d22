import { boundOf, type LimitName } from "../../../service/limits.ts";
import { apiReference } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Name, version and description of an HTTP API fit in. */
export const docDescriptionLimits: Rule<"http", { what: string; count: number; min: number; max: number }> = {
  code: "doc/description-limits",
  severity: "error",
  summary: "An HTTP API's name has 1 to 128 characters, its version 1 to 64, its description up to 1024.",
  sources: [apiReference("v2", "apis")],
  apis: ["http"],
  message: ({ what, count, min, max }) => `The ${what} has ${count} characters; the service takes ${min} to ${max}.`,
  help: ({ what }) => `Change the ${what}.`,

  bad: [{ at: "/info/version", yaml: document("1".repeat(65)) }],
  good: [{ yaml: document("1".repeat(64)) }],

  check(api, report, root) {
    const parts: readonly [key: string, text: string | undefined, limit: LimitName][] = [
      ["title", literal(api.title), "nameChars"],
      ["version", literal(api.version), "versionChars"],
      ["description", literal(api.description), "descriptionChars"],
    ];
    for (const [what, text, limit] of parts) {
      const { min = 0, max } = boundOf(limit, "http");
      if (text === undefined || (text.length >= min && text.length <= max)) continue;
      report(descend(root, "info", what).origin, { what, count: text.length, min, max });
    }
  },
};

function document(version: string): string {
  return `
info: { title: Pets, version: "${version}" }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
