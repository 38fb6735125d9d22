import { guide } from "../../../service/sources.ts";
import { certificateExample } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { isWithin, parseIpRange, type IpRange } from "../../ip-range.ts";
import { literal } from "../../literal.ts";
import { policyAddresses } from "../../policy-addresses.ts";
import type { Rule } from "../../rule.ts";

/** Addresses from which no request can come. */
export const policyNobodyThere: Rule<"rest", { text: string; isSix: boolean }> = {
  code: "policy/nobody-there",
  severity: "warning",
  summary: "Addresses of a resource policy are such that requests can come from them.",
  sources: [
    guide("apigateway-resource-policies-examples"),
    guide("api-gateway-ip-address-type"),
    guide("rest-custom-domain-ip-address-type"),
    "https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml",
  ],
  apis: ["rest"],
  message: ({ text, isSix }) =>
    isSix
      ? `No request comes from ${text}: the API is reached by IPv4 alone.`
      : `No request comes from ${text}: a public API sees callers' public addresses, those of a VPC as that of its NAT gateway.`,
  help: ({ isSix }) =>
    isSix
      ? "Set endpoint.ipAddressType to dualstack, or take the address out."
      : "Name the public address, or make the API private (endpoint.type) if callers are inside of a VPC.",

  bad: [
    { at: "/policy/ipRanges/0", yaml, config: { policy: { ipRanges: ["10.0.0.0/16"] } } },
    { at: "/policy/blockedIpRanges/0", yaml, config: { policy: { blockedIpRanges: ["2001:db8::/32"] } } },
  ],
  good: [
    { yaml, config: { policy: { ipRanges: ["192.0.2.0/24", "0.0.0.0/0"] } } },
    { yaml, config: { policy: { ipRanges: ["2001:db8::/32"] }, endpoint: { ipAddressType: "dualstack" } } },
    {
      yaml,
      config: {
        policy: { ipRanges: ["2001:db8::/32"] },
        domains: [{ name: "api.example.com", certificateArn: certificateExample, ipAddressType: "dualstack" }],
      },
    },
    {
      yaml,
      config: { policy: { ipRanges: ["2001:db8::/32"] }, domains: [{ name: "api.example.com", create: false }] },
    },
    {
      yaml,
      config: { policy: { ipRanges: ["10.0.0.0/16"], vpcIds: ["vpc-1"] }, endpoint: { type: "private" } },
    },
  ],

  check(api, report, document, config) {
    const { endpoint, domains } = api.settings;
    if (endpoint.type === "private") return;
    const addressTypes = [endpoint.ipAddressType, ...domains.map(({ ipAddressType }) => ipAddressType)];
    // Of a domain that another stack makes nobody knows here.
    const isFourOnly =
      domains.every(({ isMade }) => isMade) &&
      addressTypes.every((type) => type === undefined || literal(type) === "ipv4");
    for (const { text, range, origin, isInVpc } of policyAddresses(document, config, false)) {
      if (range === undefined || isInVpc) continue;
      if (range.bits === 128 && isFourOnly) report(origin, { text, isSix: true });
      else if (inner.some((block) => isWithin(range, block))) report(origin, { text, isSix: false });
    }
  },
};

/** Of private networks, of carriers' and of one machine or link. */
const inner: readonly IpRange[] = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "fc00::/7",
  "fe80::/10",
  "::1/128",
].flatMap((text) => parseIpRange(text) ?? []);
