import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** A VPC link counts where the connection goes through one. */
export const intConnectionId: Rule<"rest" | "http", unknown> = {
  code: "int/connection-id",
  severity: "warning",
  summary: "A connectionId counts with connectionType VPC_LINK only; without, calls go over the internet.",
  sources: [
    guide("api-gateway-swagger-extensions-integration"),
    guide("set-up-private-integration"),
    guide("http-api-develop-integrations-private"),
  ],
  apis: ["rest", "http"],
  message: () => "The integration names a VPC link, and calls its back end over the internet all the same.",
  help: () => "Set connectionType to VPC_LINK, or take connectionId out.",

  bad: [
    { at: "/paths/~1pets/get/x-amazon-apigateway-integration/connectionId", yaml: pets("connectionId: abc123") },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/connectionId",
      yaml: pets("connectionType: INTERNET, connectionId: abc123"),
    },
  ],
  good: [{ yaml: pets("connectionType: vpc_link, connectionId: abc123") }, { yaml: pets("connectionType: INTERNET") }],

  checkDocument(root, report) {
    for (const integration of documentIndex(root).integrations) {
      const type = own(integration.value, "connectionType") ?? "INTERNET";
      const id = child(integration, "connectionId");
      if (id.value !== undefined && typeof type === "string" && type.toUpperCase() === "INTERNET")
        report(id.origin, {});
    }
  },
};

function pets(connection: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        { type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: https://example.com, ${connection} }
`;
}
