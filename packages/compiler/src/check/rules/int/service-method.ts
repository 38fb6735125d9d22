import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Services that speak JSON take each action by POST. */
export const intServiceMethod: Rule<"rest" | "websocket", { service: string; httpMethod: string }> = {
  code: "int/service-method",
  severity: "error",
  summary: "An action of a service that takes JSON is called by POST.",
  sources: [
    guide("api-gateway-api-integration-types"),
    "https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html#protocol-behaviors",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html",
  ],
  apis: ["rest", "websocket"],
  message: ({ service, httpMethod }) =>
    `An action of ${service} is called with ${httpMethod}: every request fails, since ${service} takes POST only.`,
  help: () => "Set httpMethod to POST; clients go on using the operation's own method.",
  fix: (_, at) => [{ op: "set", at, value: "POST" }],

  bad: [
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/httpMethod",
      yaml: pets("GET", "dynamodb:action/GetItem"),
      fixed: pets("POST", "dynamodb:action/GetItem"),
    },
  ],
  good: [
    { yaml: pets("POST", "dynamodb:action/GetItem") },
    // The caller's own method, which is POST.
    { yaml: pets("ANY", "states:action/StartExecution") },
    { yaml: pets("GET", "s3:path/bucket/key") },
    { yaml: pets("GET", "sqs:action/SendMessage") },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service" || integration.action?.form !== "action") continue;
      const { service } = integration.action;
      const httpMethod = literal(integration.httpMethod);
      if (!takesJson.has(service) || httpMethod === undefined || /^(?:POST|ANY)$/i.test(httpMethod)) continue;
      report(below(integration.origin, "httpMethod"), { service, httpMethod });
    }
  },
};

/** Services of the protocols awsJson1_0 and awsJson1_1, by their names in URIs. */
const takesJson: ReadonlySet<string> = new Set(["dynamodb", "kinesis", "firehose", "states", "events", "logs", "ssm"]);

function pets(httpMethod: string, target: string): string {
  return `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: ${httpMethod}
        credentials: arn:aws:iam::123456789012:role/pets
        uri: arn:aws:apigateway:eu-west-1:${target}
        responses: { default: { statusCode: "200" } }
`;
}
