/** Parameters of a first-class service integration of an HTTP API. */
export interface Subtype {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/**
 * The service actions that HTTP APIs can call, by `integrationSubtype`.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
 */
export const subtypes: ReadonlyMap<string, Subtype> = new Map<string, Subtype>([
  [
    "EventBridge-PutEvents",
    {
      required: ["Detail", "DetailType", "Source"],
      optional: ["Time", "EventBusName", "Resources", "Region", "TraceHeader"],
    },
  ],
  [
    "SQS-SendMessage",
    {
      required: ["QueueUrl", "MessageBody"],
      optional: [
        "DelaySeconds",
        "MessageAttributes",
        "MessageDeduplicationId",
        "MessageGroupId",
        "MessageSystemAttributes",
        "Region",
      ],
    },
  ],
  [
    "SQS-ReceiveMessage",
    {
      required: ["QueueUrl"],
      optional: [
        "AttributeNames",
        "MaxNumberOfMessages",
        "MessageAttributeNames",
        "ReceiveRequestAttemptId",
        "VisibilityTimeout",
        "WaitTimeSeconds",
        "Region",
      ],
    },
  ],
  ["SQS-DeleteMessage", { required: ["ReceiptHandle", "QueueUrl"], optional: ["Region"] }],
  ["SQS-PurgeQueue", { required: ["QueueUrl"], optional: ["Region"] }],
  [
    "AppConfig-GetConfiguration",
    {
      required: ["Application", "Environment", "Configuration", "ClientId"],
      optional: ["ClientConfigurationVersion", "Region"],
    },
  ],
  [
    "Kinesis-PutRecord",
    {
      required: ["StreamName", "Data", "PartitionKey"],
      optional: ["SequenceNumberForOrdering", "ExplicitHashKey", "Region"],
    },
  ],
  ["StepFunctions-StartExecution", { required: ["StateMachineArn"], optional: ["Name", "Input", "Region"] }],
  [
    "StepFunctions-StartSyncExecution",
    { required: ["StateMachineArn"], optional: ["Name", "Input", "Region", "TraceHeader"] },
  ],
  ["StepFunctions-StopExecution", { required: ["ExecutionArn"], optional: ["Cause", "Error", "Region"] }],
]);

/** Services by how the subtypes for them start, as the ARNs of integrations call them. */
const services: ReadonlyMap<string, string> = new Map([
  ["AppConfig", "appconfig"],
  ["EventBridge", "events"],
  ["Kinesis", "kinesis"],
  ["SQS", "sqs"],
  ["StepFunctions", "states"],
]);

/** The service that a subtype calls: `sqs` for `SQS-SendMessage`. */
export function serviceOfSubtype(subtype: string): string | undefined {
  return services.get(subtype.split("-")[0] ?? "");
}
