import type { ServiceIntegration } from "../../../ir/integration.ts";
import { partsOf, type Cfn } from "../../../ir/cfn.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly action: string;
  readonly member: string;
}

/** Actions that answer 200 for a part of what they were sent, and the member of the answer that tells. */
const tellingMembers: ReadonlyMap<string, string> = new Map([
  ["events:PutEvents", "FailedEntryCount"],
  ["kinesis:PutRecords", "FailedRecordCount"],
  ["firehose:PutRecordBatch", "FailedPutCount"],
  ["dynamodb:BatchWriteItem", "UnprocessedItems"],
  ["sqs:SendMessageBatch", "Failed"],
]);

/** Some actions fail with a 200. */
export const templatePartialFailure: Rule<"rest", Params> = {
  code: "template/partial-failure",
  severity: "info",
  summary: "The response to an action that can fail in part tells of that.",
  sources: [
    "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html",
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
    "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html",
    "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html",
  ],
  apis: ["rest"],
  message: ({ action, member }) =>
    `${action} answers 200 also where it took nothing, or not all, and says so in ${member}, which no response template reads: clients get a 200 for what is lost.`,
  help: ({ member }) =>
    `Test $input.path('$.${member}') in the template of the response, and set $context.responseOverride.status where something failed.`,

  bad: [
    {
      at: "/paths/~1events/post/x-amazon-apigateway-integration",
      yaml: events("events:action/PutEvents", `{ "Entries": $input.json('$.entries') }`),
    },
    {
      at: "/paths/~1events/post/x-amazon-apigateway-integration",
      yaml: events("kinesis:action/PutRecords", `{ "StreamName": "a", "Records": $input.json('$.records') }`, "{}"),
    },
  ],
  good: [
    {
      yaml: events(
        "events:action/PutEvents",
        `{ "Entries": $input.json('$.entries') }`,
        "#if($input.path('$.FailedEntryCount') != 0)#set($context.responseOverride.status = 502)#end{}",
      ),
    },
    { yaml: events("kinesis:action/PutRecord", `{ "StreamName": "a", "Data": "", "PartitionKey": "1" }`) },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "service") continue;
      const action = nameOf(integration);
      const member = tellingMembers.get(action);
      const isRead = integration.responses.some(({ templates }) =>
        templates.some(({ text }) => member !== undefined && writtenIn(text).includes(member)),
      );
      if (member !== undefined && !isRead) report(integration.origin, { action, member });
    }
  },
};

function nameOf({ action }: ServiceIntegration): string {
  return action?.form === "action" && typeof action.name === "string" ? `${action.service}:${action.name}` : "";
}

function writtenIn(text: Cfn<string>): string {
  return partsOf(text)
    .filter((part) => typeof part === "string")
    .join("");
}

function events(target: string, request: string, response?: string): string {
  return `
paths:
  /events:
    post:
      responses: { "200": { description: Taken } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:${target}
        credentials: arn:aws:iam::123456789012:role/events
        requestTemplates: { application/json: '${request.replaceAll("'", "''")}' }
        responses:
          default:
            statusCode: "200"
            ${response === undefined ? "" : `responseTemplates: { application/json: "${response}" }`}
`;
}
