import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import { petSchema } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { schemaNodes } from "../../schemas.ts";

/** Formats of numbers that the service doesn't read. */
export const kwIntFormat: Rule<"rest" | "websocket", { format: string }> = {
  code: "kw/int-format",
  severity: "warning",
  summary: "Models know neither the formats int32 and int64 on type number, nor decimal.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "websocket"],
  message: ({ format }) => `The format ${format} is not supported here; numbers are validated without it.`,
  help: ({ format }) => (format === "decimal" ? "Take it out." : "Write type: integer."),

  bad: [
    {
      at: "/components/schemas/Pet/properties/age/format",
      yaml: petSchema("properties: { age: { type: number, format: int32 } }"),
    },
  ],
  good: [{ yaml: petSchema("properties: { age: { type: integer, format: int32 } }") }],

  check(api, report, document) {
    for (const { node } of schemaNodes(api, document)) {
      const format = own(node.value, "format");
      if (typeof format !== "string") continue;
      const isNumber = own(node.value, "type") === "number";
      const isUnknown = format === "decimal" || (isNumber && (format === "int32" || format === "int64"));
      if (isUnknown) report(child(node, "format").origin, { format });
    }
  },
};
