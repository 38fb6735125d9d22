import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { plainDocument } from "../../example-text.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

const key = "x-amazon-apigateway-security-policy";

/** The newer policies come with an endpoint access mode. */
export const endpointPolicyMode: Rule<"rest", { policy: string }> = {
  code: "endpoint/policy-mode",
  severity: "error",
  summary: "A TLS policy whose name starts with SecurityPolicy_ needs an endpoint access mode.",
  sources: [guide("apigateway-security-policies")],
  apis: ["rest"],
  message: ({ policy }) => `${policy} needs an endpoint access mode: the service refuses it alone.`,
  help: () =>
    "Set endpoint.accessMode, or x-amazon-apigateway-endpoint-access-mode, to BASIC; STRICT demands that requests name the host that TLS was set up with.",

  bad: [{ at: `/${key}`, yaml: `${key}: SecurityPolicy_TLS13_1_3_2025_09${plainDocument}` }],
  good: [
    {
      yaml: `${key}: SecurityPolicy_TLS13_1_3_2025_09\nx-amazon-apigateway-endpoint-access-mode: BASIC${plainDocument}`,
    },
    { yaml: `${key}: TLS_1_2${plainDocument}` },
  ],

  check(api, report, document, config) {
    const policy = literal(api.securityPolicy);
    if (policy === undefined || !policy.startsWith("SecurityPolicy_") || api.endpointAccessMode !== undefined) return;
    const setting = descend(config, "endpoint", "securityPolicy");
    report((setting.value === undefined ? child(document, key) : setting).origin, { policy });
  },
};
