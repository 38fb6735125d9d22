import { endpointConfigurations } from "../../../service/endpoint-configurations.ts";
import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

const key = "x-amazon-apigateway-endpoint-configuration";

/** Private APIs are reached by both kinds of addresses always. */
export const endpointPrivateAddress: Rule<"rest", unknown> = {
  code: "endpoint/private-address",
  severity: "error",
  summary: "The IP address type of a private API is dualstack.",
  sources: [guide("api-gateway-ip-address-type")],
  apis: ["rest"],
  message: () => `The service refuses the API ("Only dualstack ipAddressType is supported for Private APIs.").`,
  help: () => "Write dualstack, or leave ipAddressType out.",

  bad: [
    { at: "/endpoint/ipAddressType", yaml, config: { endpoint: { type: "private", ipAddressType: "ipv4" } } },
    {
      at: `/servers/0/${key}/ipAddressType`,
      yaml: `servers: [{ url: "https://example.com", ${key}: { ipAddressType: ipv4, vpcEndpointIds: [vpce-1] } }]${yaml}`,
    },
  ],
  good: [
    { yaml, config: { endpoint: { type: "private", ipAddressType: "dualstack" } } },
    { yaml, config: { endpoint: { type: "private" } } },
    { yaml, config: { endpoint: { ipAddressType: "ipv4" } } },
  ],

  check(api, report, document, config) {
    const { type, ipAddressType } = api.settings.endpoint;
    if (type !== "private" || literal(ipAddressType) !== "ipv4") return;
    const setting = descend(config, "endpoint", "ipAddressType");
    const places = endpointConfigurations(document).map((endpoint) => child(endpoint, "ipAddressType"));
    const said = [setting, ...places].find(({ value }) => value !== undefined);
    report(said?.origin ?? api.origin, {});
  },
};
