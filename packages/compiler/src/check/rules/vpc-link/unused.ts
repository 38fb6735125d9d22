import type { ApiKind } from "../../../ir/api.ts";
import { partsOf } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** A link that nothing goes through is paid for all the same. */
export const vpcLinkUnused: Rule<ApiKind, { name: string }> = {
  code: "vpc-link/unused",
  severity: "warning",
  summary: "A VPC link that the stack makes is used by an integration.",
  sources: [guide("private-integration")],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `No integration goes through the VPC link ${name}.`,
  help: ({ name }) => `Set connectionId of an integration to { Ref: ${name} }, or take the link out.`,

  bad: [
    {
      at: "/vpcLinks/Pets",
      yaml: withLink("Cats"),
      config: { vpcLinks: { Pets: { subnetIds: ["subnet-1"] } } },
    },
    {
      at: "/vpcLinks/Pets",
      yaml: withLink("Cats"),
      config: { vpcLinks: { Pets: { targetArn: { Ref: "Balancer" } } } },
    },
  ],
  good: [
    { yaml: withLink("Pets"), config: { vpcLinks: { Pets: { subnetIds: ["subnet-1"] } } } },
    { yaml: withLink("Cats"), config: { vpcLinks: { Pets: { id: "abc123" } } } },
  ],

  check(api, report, _, config) {
    const used = new Set(
      integrationsOf(api)
        .flatMap((integration) => (integration.kind === "http" && integration.vpcLink?.id) || [])
        .flatMap(partsOf)
        .map((part) => (typeof part === "object" && part.kind === "ref" ? part.name : undefined)),
    );
    for (const { name, logicalId } of api.settings.vpcLinks)
      if (!used.has(logicalId)) report(descend(config, "vpcLinks", name).origin, { name });
  },
};

function withLink(name: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        connectionType: VPC_LINK
        connectionId: { Ref: ${name} }
        integrationTarget: { Ref: Balancer }
        uri: https://pets.example.com
`;
}
