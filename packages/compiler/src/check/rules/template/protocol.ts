import type { Integration } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import { requestTemplate } from "../../templates/example.ts";
import { templatesOf, type CheckedTemplate } from "../../templates/templates.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly service: string;
  readonly takes: "JSON" | "a form";
}

/** Each service of AWS speaks one protocol, and answers another with an error. */
export const templateProtocol: Rule<"rest" | "websocket", Params> = {
  code: "template/protocol",
  severity: "warning",
  summary: "A request template makes what its service's protocol takes: JSON, or a form.",
  sources: [
    guide("api-gateway-api-integration-types"),
    "https://docs.aws.amazon.com/sns/latest/api/CommonParameters.html",
    "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html",
  ],
  apis: ["rest", "websocket"],
  message: ({ service, takes }) =>
    takes === "JSON"
      ? `This is a form, and ${service} takes JSON.`
      : `This is JSON, and ${service} takes a form, unless the headers X-Amz-Target and Content-Type say otherwise.`,
  help: ({ takes }) =>
    takes === "JSON"
      ? "Write an object, {\"Name\": …}, and map Content-Type to 'application/x-amz-json-1.1' where the service asks for it."
      : "Write Action=Name&Parameter=$util.urlEncode(…), and map Content-Type to 'application/x-www-form-urlencoded'.",

  bad: [
    { at: requestTemplate, yaml: service("sns:action/Publish", '{ "TopicArn": "t", "Message": $input.json("$") }') },
    { at: requestTemplate, yaml: service("sqs:path/123456789012/queue", '{ "MessageBody": "x" }') },
    {
      at: requestTemplate,
      yaml: service("events:action/PutEvents", "Action=PutEvents&Entries=$util.urlEncode($input.body)"),
    },
    { at: requestTemplate, yaml: service("dynamodb:action/PutItem", "TableName=t&Item=x") },
    { at: requestTemplate, yaml: service("kinesis:action/PutRecord", "#set($d = 1)\nAction=PutRecord&Data=x") },
  ],
  good: [
    { yaml: service("sns:action/Publish", "Action=Publish&Message=$util.urlEncode($input.body)") },
    { yaml: service("dynamodb:action/PutItem", '{ "TableName": "t" }') },
    {
      yaml: service(
        "sqs:path/123456789012/queue",
        '#set($context.requestOverride.header.X-Amz-Target = "AmazonSQS.SendMessage"){ "MessageBody": "x" }',
      ),
    },
    { yaml: service("s3:path/bucket/key", '{ "any": "thing" }') },
    { yaml: service("states:action/StartExecution", "#set($x = $input.json('$'))\n$x") },
  ],

  check(api, report) {
    for (const template of templatesOf(api)) {
      const { integration, side, text, at } = template;
      if (side !== "request" || integration.kind !== "service") continue;
      const takes = protocolOf(integration);
      const start = startOf(template);
      if (takes === undefined || start === undefined || start.is === takes) continue;
      const isSaid = `${text}${integration.requestParameters.map(({ target }) => target).join()}`.includes(
        "X-Amz-Target",
      );
      if (takes === "a form" && isSaid) continue;
      report(at(start), { service: integration.action?.service ?? "", takes });
    }
  },
};

const protocols: Readonly<Record<string, Params["takes"]>> = {
  dynamodb: "JSON",
  events: "JSON",
  firehose: "JSON",
  kinesis: "JSON",
  states: "JSON",
  sns: "a form",
  sqs: "a form",
};

function protocolOf(integration: Integration): Params["takes"] | undefined {
  const service = integration.kind === "service" ? integration.action?.service : undefined;
  return service !== undefined && Object.hasOwn(protocols, service) ? protocols[service] : undefined;
}

/** What the first text that a template prints begins like. */
function startOf({ body }: CheckedTemplate): { readonly is: Params["takes"]; start: number; end: number } | undefined {
  for (const node of body) {
    if (node.kind === "reference") return undefined;
    if (node.kind !== "text" || node.text.trim() === "") continue;
    const start = node.start + node.text.length - node.text.trimStart().length;
    const text = node.text.trim();
    if (text.startsWith("{")) return { is: "JSON", start, end: start + 1 };
    const [name] = /^\w[\w.]*=/.exec(text) ?? [];
    return name === undefined ? undefined : { is: "a form", start, end: start + name.length };
  }
  return undefined;
}

function service(target: string, template: string): string {
  return `
paths:
  /pets/{id}:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:${target}
        credentials: arn:aws:iam::123456789012:role/pets
        requestTemplates:
          application/json: |
            ${template.replaceAll("\n", "\n            ")}
        responses: { default: { statusCode: "200" } }
`;
}
