import type { SubtypeIntegration } from "../../../ir/integration.ts";
import { subtypes } from "../../../service/subtypes.ts";
import { guide } from "../../../service/sources.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { closest } from "../../../source/closest.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule, RuleReport } from "../../rule.ts";

/** A first-class service integration gives its action what it needs, and nothing else. */
export const intSubtypeParams: Rule<"http", { problem: string; fix: string }> = {
  code: "int/subtype-params",
  severity: "error",
  summary: "An integration with integrationSubtype has credentials, and the parameters of its action.",
  sources: [guide("http-api-develop-integrations-aws-services-reference")],
  apis: ["http"],
  message: ({ problem }) => `${problem}: the service refuses the integration.`,
  help: ({ fix }) => fix,

  bad: [
    {
      at: "/paths/~1orders/post/x-amazon-apigateway-integration",
      yaml: queue("requestParameters: { QueueUrl: https://sqs.eu-west-1.amazonaws.com/123456789012/orders }"),
    },
    {
      at: "/paths/~1orders/post/x-amazon-apigateway-integration/requestParameters/MessageBodies",
      yaml: queue("requestParameters: { QueueUrl: $context.stage, MessageBody: $request.body, MessageBodies: x }"),
    },
  ],
  good: [{ yaml: queue("requestParameters: { QueueUrl: $stageVariables.queue, MessageBody: $request.body }") }],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind === "subtype") judge(integration, report);
    }
  },
};

function judge(integration: SubtypeIntegration, report: RuleReport<{ problem: string; fix: string }>): void {
  const { origin, credentials, requestParameters } = integration;
  const say = (at: Origin, problem: string, fix: string): void => report(at, { problem, fix });
  if (credentials === undefined) {
    say(origin, "The integration has no credentials", "Set credentials to the ARN of a role that may call the action.");
  }
  const name = literal(integration.subtype);
  if (name === undefined) return;
  const subtype = subtypes.get(name);
  if (subtype === undefined) {
    const near = closest(name, subtypes.keys());
    const fix = near === undefined ? `Use one of ${[...subtypes.keys()].join(", ")}.` : `Write ${near}.`;
    say(below(origin, "integrationSubtype"), `There is no integrationSubtype "${name}"`, fix);
    return;
  }
  const given = new Set(requestParameters.map(({ target }) => target));
  const missing = subtype.required.filter((parameter) => !given.has(parameter));
  if (missing.length > 0) {
    say(origin, `${name} lacks ${missing.join(" and ")}`, `Add ${missing.join(" and ")} to requestParameters.`);
  }
  const allowed = [...subtype.required, ...subtype.optional];
  for (const { target, origin: at } of requestParameters) {
    if (allowed.includes(target)) continue;
    const near = closest(target, allowed);
    say(at, `${name} has no parameter "${target}"`, near === undefined ? "Take it out." : `Write ${near}.`);
  }
}

function queue(line: string): string {
  return `
paths:
  /orders:
    post:
      responses: { "200": { description: Queued } }
      x-amazon-apigateway-integration:
        type: AWS_PROXY
        integrationSubtype: SQS-SendMessage
        payloadFormatVersion: "1.0"
        credentials: arn:aws:iam::123456789012:role/orders
        ${line}
`;
}
