import { partsOf } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/**
 * WebSocket APIs reach private networks through links of the older kind. An id does not say of which kind it is; of links that the
 * stack makes it is known.
 */
export const intVpclinkVersion: Rule<"websocket", object> = {
  code: "int/vpclink-version",
  severity: "info",
  summary: "A WebSocket API goes through a VPC link of REST APIs (V1), to a Network Load Balancer.",
  sources: [
    guide("private-integration"),
    "https://github.com/terraform-aws-modules/terraform-aws-apigateway-v2/issues/151",
  ],
  apis: ["websocket"],
  message: () => "The VPC link must be an AWS::ApiGateway::VpcLink: one of AWS::ApiGatewayV2::VpcLink is refused.",
  help: () =>
    "Nothing to do if it is. Else make one to a Network Load Balancer, in front of the Application Load Balancer.",

  bad: [{ at: "/paths/~1send/post/x-amazon-apigateway-integration/connectionId", yaml: example(true) }],
  good: [
    { yaml: example(false) },
    { yaml: example(true), config: { vpcLinks: { abc123: { targetArn: { Ref: "Balancer" } } } } },
  ],

  check(api, report) {
    const made = new Set(api.settings.vpcLinks.map(({ logicalId }) => logicalId));
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http" || integration.vpcLink === undefined) continue;
      const isMade = partsOf(integration.vpcLink.id ?? "").some(
        (part) => typeof part === "object" && part.kind === "ref" && made.has(part.name),
      );
      if (!isMade) report(below(integration.origin, "connectionId"), {});
    }
  },
};

function example(isPrivate: boolean): string {
  const link = isPrivate ? "connectionType: VPC_LINK, connectionId: abc123, " : "";
  const integration = `{ type: http_proxy, httpMethod: POST, ${link}uri: "https://example.com" }`;
  return webSocketDocument(`  /send: { post: { responses: {}, x-amazon-apigateway-integration: ${integration} } }`);
}
