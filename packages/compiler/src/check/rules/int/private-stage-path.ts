import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { stagesOf } from "../../stages.ts";

/** What stands behind a VPC link V2 gets the stage's name before the path. */
export const intPrivateStagePath: Rule<"rest" | "http", { stage: string; isRest: boolean }> = {
  code: "int/private-stage-path",
  severity: "info",
  summary: "Private integrations get the stage's name before the path.",
  sources: [guide("http-api-develop-integrations-private"), guide("private-integration")],
  apis: ["rest", "http"],
  message: ({ stage }) => `Behind the VPC link, requests arrive with /${stage} before their path.`,
  help: ({ isRest }) =>
    isRest
      ? "Serve the paths with the stage's name, or set $context.requestOverride.path in a request template of type http."
      : "Map overwrite:path to $request.path under requestParameters, deploy to $default, or serve the paths with the stage's name.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: document(""),
      config: { stage: { name: "prod" } },
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: document(""),
      config: { stage: { name: "prod" }, stages: { beta: {} } },
    },
  ],
  good: [
    {
      yaml: document(`requestParameters: { "overwrite:path": $request.path }`).replace("integrationTarget", "x-target"),
      config: { stage: { name: "prod" } },
    },
  ],

  check(api, report) {
    const names = stagesOf<RestApi | HttpApi>(api).flatMap(({ name }) => literal(name) ?? []);
    const stage = [...new Set(names)].filter((name) => name !== "$default").join(" or /");
    if (stage === "") return;
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http" || integration.vpcLink === undefined) continue;
      const isRest = api.kind === "rest";
      // Over a VPC link V1, REST APIs call the uri as it stands.
      if (isRest && integration.vpcLink.target === undefined) continue;
      const isOverwritten =
        integration.requestParameters.some(({ target }) => target === "overwrite:path") ||
        integration.requestTemplates.some(({ text }) => /requestOverride\.path\b/.test(literal(text) ?? ""));
      if (!isOverwritten) report(integration.origin, { stage, isRest });
    }
  },
};

function document(line: string): string {
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
        connectionId: abc123
        uri: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/pets/0123456789abcdef/fedcba9876543210
        integrationTarget: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/pets/0123456789abcdef
        ${line}
`;
}
