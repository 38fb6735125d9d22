import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { child } from "../../../source/node.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Binary media types are media types. */
export const extBinaryMediaType: Rule<"rest", { written: string }> = {
  code: "ext/binary-media-type",
  severity: "warning",
  summary: "A binary media type is written type/subtype, or with * for either.",
  sources: [guide("api-gateway-swagger-extensions-binary-media-types"), guide("api-gateway-payload-encodings")],
  apis: ["rest"],
  message: ({ written }) => `"${written}" is no media type: no body is taken for binary by it.`,
  help: () => "Write it like image/png, or */* for all. ~1 for the slash belongs to patch operations only.",

  bad: [
    { at: "/x-amazon-apigateway-binary-media-types/0", yaml: pets("[png]") },
    { at: "/x-amazon-apigateway-binary-media-types/1", yaml: pets("[image/png, image~1gif]") },
  ],
  good: [{ yaml: pets('["*/*", image/*, application/vnd.pets+json, !Ref Type]') }],

  check(api, report, document) {
    const list = child(document, "x-amazon-apigateway-binary-media-types");
    for (const [index, type] of api.binaryMediaTypes.entries()) {
      const written = literal(type);
      if (written === undefined || /^[^\s/~]+\/[^\s/]+$/.test(written)) continue;
      report(Array.isArray(list.value) ? below(list.origin, String(index)) : list.origin, { written });
    }
  },
};

function pets(list: string): string {
  return `
x-amazon-apigateway-binary-media-types: ${list}
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
