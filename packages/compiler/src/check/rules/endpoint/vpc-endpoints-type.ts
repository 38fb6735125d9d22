import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** VPC endpoints are for private APIs. */
export const endpointVpcEndpointsType: Rule<"rest", { type: string }> = {
  code: "endpoint/vpc-endpoints-type",
  severity: "error",
  summary: "Only private APIs are called through VPC endpoints.",
  sources: [guide("apigateway-private-apis")],
  apis: ["rest"],
  message: ({ type }) => `The endpoint is ${type} and names VPC endpoints: the service refuses that.`,
  help: () => "Set endpoint.type to private, or take the VPC endpoints out.",

  bad: [{ at: "/endpoint/type", yaml, config: { endpoint: { type: "regional", vpcEndpointIds: ["vpce-1"] } } }],
  good: [
    { yaml, config: { endpoint: { type: "private", vpcEndpointIds: ["vpce-1"] } } },
    { yaml, config: { endpoint: { vpcEndpointIds: ["vpce-1"] } } },
  ],

  check(api, report, _, config) {
    const { type, vpcEndpointIds } = api.settings.endpoint;
    if (type !== "private" && vpcEndpointIds.length > 0) report(descend(config, "endpoint", "type").origin, { type });
  },
};
