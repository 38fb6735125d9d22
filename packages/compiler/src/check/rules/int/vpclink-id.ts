import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A private integration names its VPC link. */
export const intVpclinkId: Rule<"rest" | "http" | "websocket", unknown> = {
  code: "int/vpclink-id",
  severity: "error",
  summary: "An integration with connectionType VPC_LINK has a connectionId.",
  sources: [guide("private-integration"), guide("http-api-develop-integrations-private")],
  apis: ["rest", "http", "websocket"],
  message: () => "The integration goes through a VPC link but doesn't say which.",
  help: () => "Set connectionId to the VPC link's id.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        connectionType: VPC_LINK
        uri: https://pets.example.com
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
        connectionType: VPC_LINK
        connectionId: \${stageVariables.vpcLink}
        uri: https://pets.example.com
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http" || integration.vpcLink === undefined) continue;
      if (integration.vpcLink.id === undefined) report(integration.origin, {});
    }
  },
};
