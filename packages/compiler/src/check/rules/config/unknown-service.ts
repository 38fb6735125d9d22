import { isIntrinsic } from "../../../ir/cfn.ts";
import type { ApiKind } from "../../../ir/api.ts";
import type { Integration } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import { serviceOfSubtype } from "../../../service/subtypes.ts";
import { closest } from "../../../source/closest.ts";
import { descend, entries } from "../../../source/node.ts";
import { plainDocument } from "../../example-text.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

const document = `
paths:
  /pets:
    post:
      responses: { "200": { description: Kept } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:sqs:path/123456789012/pets
        requestTemplates: { application/json: Action=SendMessage }
        responses: { default: { statusCode: "200" } }
`;
const role = "arn:aws:iam::123456789012:role/pets";

/** A role in the configuration is for a service that some integration calls. */
export const configUnknownService: Rule<ApiKind, { service: string; suggestion: string | undefined }> = {
  code: "config/unknown-service",
  severity: "warning",
  summary: "A role of the configuration is for a service that an integration calls.",
  sources: [guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest", "http", "websocket"],
  message: ({ service }) => `iam.roles.${service} does nothing: no integration calls this service.`,
  help: ({ suggestion }) =>
    `Write ${suggestion ?? "the service as the URI of the integration has it (sqs, dynamodb, states), or default for all others"}.`,

  bad: [
    { apis: ["rest"], at: "/iam/roles/SQS", yaml: document, config: { iam: { roles: { SQS: role, default: role } } } },
    { apis: ["rest"], at: "/iam/roles/s3", yaml: document, config: { iam: { roles: { s3: role } } } },
    { at: "/iam/roles/sqs", yaml: plainDocument, config: { iam: { roles: { sqs: role } } } },
  ],
  good: [
    { apis: ["rest"], yaml: document, config: { iam: { roles: { sqs: role } } } },
    { yaml: plainDocument, config: { iam: { roles: { default: role } } } },
  ],

  check(api, report, _, config) {
    const services = integrationsOf(api).map(serviceOf);
    // A service that only the stack can tell may be any.
    if (services.includes("unknown")) return;
    const known = services.flatMap((service) => service ?? []);
    for (const [service, { origin }] of entries(descend(config, "iam", "roles"))) {
      if (service !== "default" && !known.includes(service))
        report(origin, { service, suggestion: closest(service, known) });
    }
  },
};

function serviceOf(integration: Integration): string | undefined {
  if (integration.kind === "service") return integration.action?.service ?? "unknown";
  if (integration.kind !== "subtype") return undefined;
  return (isIntrinsic(integration.subtype) ? undefined : serviceOfSubtype(integration.subtype)) ?? "unknown";
}
