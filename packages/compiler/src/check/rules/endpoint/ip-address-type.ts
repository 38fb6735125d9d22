import { endpointConfigurations } from "../../../service/endpoint-configurations.ts";
import { enums } from "../../../service/enums.ts";
import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

const key = "x-amazon-apigateway-endpoint-configuration";

/** Endpoints are reached by IPv4, or by IPv6 too. */
export const endpointIpAddressType: Rule<"rest" | "http", { value: string }> = {
  code: "endpoint/ip-address-type",
  severity: "error",
  summary: "The IP address type of an endpoint is ipv4 or dualstack.",
  sources: [guide("api-gateway-swagger-extensions-endpoint-configuration")],
  apis: ["rest", "http"],
  message: ({ value }) => `"${value}" is none of ${enums.ipAddressType.join(", ")}: the service refuses it.`,
  help: () => "Write ipv4, or dualstack for both IPv4 and IPv6.",

  bad: [{ at: `/servers/0/${key}/ipAddressType`, yaml: document("ipv6") }],
  good: [{ yaml: document("dualstack") }],

  checkDocument(root, report) {
    for (const endpoint of endpointConfigurations(root)) {
      const { value, origin } = child(endpoint, "ipAddressType");
      if (typeof value !== "string" || value.includes("${")) continue;
      if (!enums.ipAddressType.some((each) => each === value)) report(origin, { value });
    }
  },
};

function document(type: string): string {
  return `
servers: [{ url: "https://pets.example.com", ${key}: { ipAddressType: ${type} } }]
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;
}
