import type { Integration } from "../../../ir/integration.ts";
import { never } from "../../../ir/never.ts";

/** Services by the name in their URIs; others are shown by that name. */
const services: ReadonlyMap<string, string> = new Map([
  ["dynamodb", "DynamoDB"],
  ["events", "EventBridge"],
  ["firehose", "Firehose"],
  ["kinesis", "Kinesis"],
  ["s3", "S3"],
  ["sns", "SNS"],
  ["sqs", "SQS"],
  ["states", "Step Functions"],
]);

/** What stands behind a route, in a word or two; undefined where nothing does. */
export function backEndName(integration: Integration | undefined): string | undefined {
  if (integration === undefined) return "Back end";
  switch (integration.kind) {
    case "lambda":
      return "Lambda";
    case "http":
      return integration.vpcLink ? "Private service" : "HTTP service";
    case "service":
      return services.get(integration.action?.service ?? "") ?? integration.action?.service ?? "AWS service";
    case "subtype":
      return "AWS service";
    case "mock":
      return undefined;
    default:
      return never(integration);
  }
}

/** What a route's back end is given of a message: all of it, or what a template makes of it. */
export function passedOn(
  integration: Integration | undefined,
): "the message" | "what its template makes of the message" {
  const isMapped = integration !== undefined && "isProxy" in integration && !integration.isProxy;
  return isMapped && integration.requestTemplates.length > 0 ? "what its template makes of the message" : "the message";
}
