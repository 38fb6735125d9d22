import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child, entries } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** In Swagger 2.0 the import loses headers and models of responses by reference; what is deployed has them in place. */
export const docResponseRef: Rule<"rest", { ref: string }> = {
  code: "doc/response-ref",
  severity: "info",
  summary: "The service doesn't read shared responses of Swagger 2.0 documents; they are deployed in place.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/amazon-archives/aws-apigateway-importer/issues/80"],
  apis: ["rest"],
  message: ({ ref }) => `The service doesn't read ${ref} of a Swagger 2.0 document; the response is deployed in place.`,
  help: () => "Nothing to do, unless the document is imported as it is: then write the response here.",

  bad: [{ at: "/paths/~1pets/get/responses/404", yaml: document(`{ $ref: "#/responses/NotFound" }`) }],
  good: [{ yaml: document("{ description: No such pet }") }],

  checkDocument(root, report) {
    if (root.graph.target("#/swagger", root.origin) === undefined) return;
    for (const { node } of documentIndex(root).operations) {
      for (const [, response] of entries(child(node, "responses"))) {
        const ref = own(response.value, "$ref");
        if (typeof ref === "string") report(response.origin, { ref });
      }
    }
  },
};

function document(response: string): string {
  return `
swagger: "2.0"
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { responses: { "200": { description: All pets }, "404": ${response} } }
responses:
  NotFound: { description: No such pet }
`;
}
