import type { Integration } from "../ir/integration.ts";
import { mockStatus } from "./mock.ts";

/** Services whose actions take JSON; others take a form, or what a path names. */
const jsonServices: ReadonlySet<string> = new Set(["dynamodb", "events", "firehose", "kinesis", "logs", "states"]);

/**
 * Why an integration does not take what a request template made; undefined if it does, or if that cannot be told.
 *
 * Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html and the services' own
 * protocols.
 */
export function refusalOf(integration: Integration, rendered: string): string | undefined {
  switch (integration.kind) {
    case "mock":
      return mockStatus(rendered) === undefined
        ? 'a mock integration needs {"statusCode": …} with a whole number'
        : undefined;
    case "lambda":
      return isJson(rendered) ? undefined : "a Lambda function takes JSON";
    case "service": {
      const { action } = integration;
      if (action?.form !== "action" || !jsonServices.has(action.service)) return undefined;
      return isJson(rendered) ? undefined : `the service ${action.service} takes JSON`;
    }
    case "http":
    case "subtype":
      return undefined;
  }
}

/** Why what a response template made is not what its media type says; undefined if it is. */
export function unlikeItsType(mediaType: string, rendered: string): string | undefined {
  const isOfJson = /[/+]json\s*(?:;|$)/i.test(mediaType);
  return !isOfJson || rendered.trim() === "" || isJson(rendered)
    ? undefined
    : `it is no JSON, as ${mediaType} promises`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
