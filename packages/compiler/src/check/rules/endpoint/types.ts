import { endpointConfigurations } from "../../../service/endpoint-configurations.ts";
import { guide } from "../../../service/sources.ts";
import { child, items, type Node } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** The type of the endpoint is no part of a document. */
export const endpointTypes: Rule<"rest", { type: string; made: string }> = {
  code: "endpoint/types",
  severity: "warning",
  summary: "The type of an API's endpoint is said in the configuration: the import reads none from a document.",
  sources: [guide("api-gateway-swagger-extensions-endpoint-configuration"), guide("create-api-resource-policy")],
  apis: ["rest"],
  message: ({ type, made }) => `The service reads no endpoint type from a document: the API is ${made}, not ${type}.`,
  help: ({ type }) => `Set endpoint.type to ${type} in the configuration.`,

  bad: [
    {
      at: "/x-amazon-apigateway-endpoint-configuration/types/0",
      yaml: pets("x-amazon-apigateway-endpoint-configuration: { types: [PRIVATE] }"),
    },
    {
      at: "/servers/0/x-amazon-apigateway-endpoint-configuration/types",
      yaml: pets("servers: [{ url: /, x-amazon-apigateway-endpoint-configuration: { types: EDGE } }]"),
    },
  ],
  good: [
    { yaml: pets("x-amazon-apigateway-endpoint-configuration: { types: [REGIONAL] }") },
    {
      yaml: pets("x-amazon-apigateway-endpoint-configuration: { types: [EDGE] }"),
      config: { endpoint: { type: "edge" } },
    },
  ],

  check(api, report, document) {
    const made = api.settings.endpoint.type;
    for (const endpoint of endpointConfigurations(document)) {
      for (const { value, origin } of listed(child(endpoint, "types"))) {
        const type = typeof value === "string" ? value.toLowerCase() : made;
        if (type !== made) report(origin, { type, made });
      }
    }
  },
};

function listed(node: Node): readonly Node[] {
  return Array.isArray(node.value) ? items(node) : [node];
}

function pets(line: string): string {
  return `
${line}
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
