import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A REST API reaches a load balancer by its own ARN; an HTTP API by that of its listener. */
export const intVpclinkTarget: Rule<"rest", { target: string }> = {
  code: "int/vpclink-target",
  severity: "error",
  summary: "integrationTarget is the ARN of a load balancer.",
  sources: [guide("private-integration")],
  apis: ["rest"],
  message: ({ target }) => `"${target}" is not the ARN of a load balancer, which integrationTarget takes.`,
  help: () =>
    "Write arn:aws:elasticloadbalancing:{region}:{account}:loadbalancer/app|net/{name}/{id}; the listener's ARN is for HTTP APIs.",

  bad: [{ at: "/paths/~1pets/get/x-amazon-apigateway-integration/integrationTarget", yaml: integration("listener") }],
  good: [{ yaml: integration("loadbalancer") }],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      const target = integration.kind === "http" ? literal(integration.vpcLink?.target) : undefined;
      if (target === undefined || /:loadbalancer\/(?:app|net)\//.test(target) || target.includes("${")) continue;
      report(below(integration.origin, "integrationTarget"), { target });
    }
  },
};

function integration(resource: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://pets.example.com
        connectionType: VPC_LINK
        connectionId: abc123
        integrationTarget: arn:aws:elasticloadbalancing:eu-west-1:123456789012:${resource}/app/pets/0123456789abcdef
`;
}
