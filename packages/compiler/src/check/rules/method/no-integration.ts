import { guide } from "../../../service/sources.ts";
import { child, follow, type Node } from "../../../source/node.ts";
import type { Origin } from "../../../source/origin.ts";
import { documentIndex } from "../../document-index.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly name: string;
  /** Type of the integration as written, if there is one. */
  readonly type: string | undefined;
  /** Whether there is an `x-apigw-mapping`, of which none could be made. */
  readonly isMapped: boolean;
}

/** Every operation has something behind it. */
export const methodNoIntegration: Rule<"rest" | "http", Params> = {
  code: "method/no-integration",
  severity: "error",
  summary: "Every operation needs an integration.",
  sources: [
    guide("api-gateway-swagger-extensions-integration"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/29",
  ],
  concerns: ["cfn", "templates"],
  apis: ["rest", "http"],
  message: ({ name, type, isMapped }) =>
    isMapped
      ? `${name} has no integration, since none can be made of its x-apigw-mapping.`
      : `${name} has no integration${type === undefined ? "" : " of a known type"}: the service can't deploy it ("No integration defined for method").`,
  help: ({ type, isMapped }) => {
    if (isMapped) return "Correct what int/service-mapping says of x-apigw-mapping.";
    return type === undefined
      ? "Add x-amazon-apigateway-integration to the operation, or an `integrations` default to the configuration."
      : `Correct the integration's type, "${type}".`;
  },

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
    const written = writtenIntegrations(document);
    for (const operation of without) {
      const { origin } = operation;
      const { type, isMapped = false } = written.get(placeOf(origin)) ?? {};
      report(origin, { name: nameOf(operation), type, isMapped });
    }
  },
};

/** What is written in place of integrations that there are not, by the places of their operations. */
function writtenIntegrations(document: Node): ReadonlyMap<string, Pick<Params, "type" | "isMapped">> {
  return new Map(
    documentIndex(document).operations.map(({ node }) => {
      const { value } = child(follow(node, "x-amazon-apigateway-integration"), "type");
      const type = typeof value === "string" ? value : undefined;
      return [placeOf(node.origin), { type, isMapped: child(node, "x-apigw-mapping").value !== undefined }];
    }),
  );
}

function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}
