import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The smallest payload that is compressed. */
export const extCompressionSize: Rule<"rest", { bytes: number; max: number }> = {
  code: "ext/compression-size",
  severity: "error",
  summary: "The minimum compression size is 0 to 10485760 bytes.",
  sources: [guide("api-gateway-openapi-minimum-compression-size")],
  apis: ["rest"],
  message: ({ bytes, max }) =>
    `${bytes} is refused ("Invalid minimum compression size, must be between 0 and ${max}").`,
  help: ({ max }) => `Write a number of bytes from 0 to ${max}, or take it out to switch compression off.`,

  bad: [{ at: "/x-amazon-apigateway-minimum-compression-size", yaml: document(-1) }],
  good: [{ yaml: document(0) }],

  check(api, report, root) {
    const bytes = literal(api.minimumCompressionSize);
    const { min = 0, max } = boundOf("minimumCompressionSize", "rest");
    if (bytes === undefined || (bytes >= min && bytes <= max)) return;
    report(child(root, "x-amazon-apigateway-minimum-compression-size").origin, { bytes, max });
  },
};

function document(bytes: number): string {
  return `
x-amazon-apigateway-minimum-compression-size: ${bytes}
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
