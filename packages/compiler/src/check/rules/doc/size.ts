import { boundOf } from "../../../service/limits.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import type { Json } from "../../../source/json.ts";
import type { Rule } from "../../rule.ts";

/** The service's own import takes 6 MB; what is deployed is printed anew, and has limits of its own. */
export const docSize: Rule<"rest", { limit: number }> = {
  code: "doc/size",
  severity: "info",
  summary: "A document of more than 6 MB can't be imported as it is.",
  sources: [apiReference("v1", "API_ImportRestApi"), guide("limits")],
  apis: ["rest"],
  message: ({ limit }) =>
    `The document has more than ${limit} bytes: the service would not import it as it is. What is deployed is printed anew, without what the service doesn't read.`,
  help: () => "Nothing to do, if the template fits in; else divide the document into several APIs.",

  bad: [{ at: "", yaml: document(70_000) }],
  good: [{ yaml: document(50) }],

  checkDocument(root, report) {
    const limit = boundOf("importFileBytes", "rest").max;
    if (isLarger(root.value ?? null, limit)) report(root.origin, { limit });
  },
};

/** Whether a value has more bytes in JSON; stops counting there. */
function isLarger(value: Json, limit: number): boolean {
  const pending: Json[] = [value];
  let bytes = 0;
  for (let next = pending.pop(); next !== undefined && bytes <= limit; next = pending.pop()) {
    if (typeof next === "string") bytes += textBytes(next);
    else if (Array.isArray(next)) {
      bytes += next.length + 1;
      for (const item of next as readonly Json[]) pending.push(item);
    } else if (typeof next === "object" && next !== null) {
      bytes += 2;
      for (const [key, member] of Object.entries(next)) {
        bytes += textBytes(key) + 2;
        pending.push(member);
      }
    } else bytes += String(next).length;
  }
  return bytes > limit;
}

/** With its quotes; escapes are not counted. */
function textBytes(text: string): number {
  return Buffer.byteLength(text) + 2;
}

/** A document with a description of so many lines. */
function document(lines: number): string {
  const line =
    "      Pets are described here, one by one, at length, so that nobody has any question left about them at all.";
  return `
paths:
  /pets:
    description: |
${Array.from({ length: lines }, () => line).join("\n")}
    get: { responses: { "200": { description: All pets } } }
`;
}
