import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The gateway calls some ports of the internet only. */
export const intHttpPort: Rule<"rest", { port: number }> = {
  code: "int/http-port",
  severity: "error",
  summary: "An HTTP endpoint is called at port 80, 443 or one from 1024 on.",
  sources: [guide("setup-http-integrations")],
  apis: ["rest"],
  message: ({ port }) => `API Gateway calls no endpoint at port ${port}.`,
  help: () => "Let the back end listen at 80, 443 or a port from 1024 to 65535.",

  bad: [{ at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri", yaml: pets("http://example.com:81/pets") }],
  good: [{ yaml: pets("http://example.com:8080/pets") }, { yaml: pets("https://example.com:443/at:81") }],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http" || integration.vpcLink !== undefined) continue;
      const [, digits] = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(literal(integration.uri) ?? "") ?? [];
      const port = Number(digits ?? 443);
      if (port === 80 || port === 443 || (port >= 1024 && port <= 65_535)) continue;
      report(below(integration.origin, "uri"), { port });
    }
  },
};

function pets(uri: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "${uri}" }
`;
}
