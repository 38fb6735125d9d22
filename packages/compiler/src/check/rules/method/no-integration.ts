import { guide } from "../../../service/sources.ts";
import { child, follow, type Node } from "../../../source/node.ts";
import type { Origin } from "../../../source/origin.ts";
import { documentIndex } from "../../document-index.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Every operation has something behind it. */
export const methodNoIntegration: Rule<"rest" | "http", { name: string; type: string | undefined }> = {
  code: "method/no-integration",
  severity: "error",
  summary: "Every operation needs an integration.",
  sources: [
    guide("api-gateway-swagger-extensions-integration"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/29",
  ],
  concerns: ["cfn", "templates"],
  apis: ["rest", "http"],
  message: ({ name, type }) =>
    `${name} has no integration${type === undefined ? "" : " of a known type"}: the service can't deploy it ("No integration defined for method").`,
  help: ({ type }) =>
    type === undefined
      ? "Add x-amazon-apigateway-integration to the operation, or an `integrations` default to the configuration."
      : `Correct the integration's type, "${type}".`,

  bad: [
    {
      at: "/paths/~1pets/get",
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
    {
      at: "/paths/~1pets/get",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: lambda }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
`,
    },
  ],

  check(api, report, document) {
    const without = api.operations.filter(({ integration }) => integration === undefined);
    if (without.length === 0) return;
    const types = writtenTypes(document);
    for (const operation of without) {
      const { origin } = operation;
      report(origin, { name: nameOf(operation), type: types.get(placeOf(origin)) });
    }
  },
};

/** Types of integrations as written, by the places of their operations. */
function writtenTypes(document: Node): ReadonlyMap<string, string> {
  return new Map(
    documentIndex(document).operations.flatMap(({ node }) => {
      const { value } = child(follow(node, "x-amazon-apigateway-integration"), "type");
      return typeof value === "string" ? [[placeOf(node.origin), value] as const] : [];
    }),
  );
}

function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}
