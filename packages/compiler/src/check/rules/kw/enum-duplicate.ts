import { own, type Json } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import { schemaOfBodies } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Each value of an enum stands there once. */
export const kwEnumDuplicate: Rule<"rest" | "websocket", { value: string }> = {
  code: "kw/enum-duplicate",
  severity: "warning",
  summary: "An enum names each value once; JSON Schema draft 4 demands it, and imports have failed on it.",
  sources: ["https://json-schema.org/draft-04/draft-fge-json-schema-validation-00#rfc.section.5.5.1"],
  apis: ["rest", "websocket"],
  message: ({ value }) => `The enum has ${value} more than once, which JSON Schema draft 4 forbids.`,
  help: ({ value }) => `Leave ${value} once.`,

  bad: [{ at: "/components/schemas/Kind/enum", yaml: schemaOfBodies("Kind", "{ enum: [cat, dog, cat] }") }],
  good: [{ yaml: schemaOfBodies("Kind", '{ enum: [cat, dog, "1", 1] }') }],

  check(api, report, document) {
    for (const { node } of schemaNodes(api, document)) {
      const values = own(node.value, "enum");
      if (!Array.isArray(values)) continue;
      const texts = (values as readonly Json[]).map((value) => JSON.stringify(value));
      if (new Set(texts).size === texts.length) continue;
      const value = texts.find((text, index) => texts.indexOf(text) !== index) ?? "";
      report(child(node, "enum").origin, { value });
    }
  },
};
