import { isObject, type JsonObject } from "../source/json.ts";
import type { Integration, ServiceIntegration } from "../ir/integration.ts";
import { mockStatus } from "./mock.ts";
import { dynamoDbRequest } from "./takes/dynamodb.ts";
import { refusalOfForm } from "./takes/form.ts";
import { eventBridgeRequest, stepFunctionsRequest } from "./takes/json-in-text.ts";
import type { RequestCheck } from "./takes/misfit.ts";
import { firehoseRequest, kinesisRequest } from "./takes/records.ts";
import { offsetOf, readStrictJson } from "./takes/strict-json.ts";

/** Why something that was rendered is not taken where it goes. */
export interface Refusal {
  readonly message: string;
  /** Where in it; 0 also where it is the whole. */
  readonly offset: number;
}

/** Services whose actions take JSON, with what more is known of their requests; others take a form, or what a path names. */
const jsonServices: ReadonlyMap<string, RequestCheck> = new Map([
  ["dynamodb", dynamoDbRequest],
  ["events", eventBridgeRequest],
  ["firehose", firehoseRequest],
  ["kinesis", kinesisRequest],
  ["logs", () => undefined],
  ["states", stepFunctionsRequest],
]);

const formServices: ReadonlySet<string> = new Set(["sns", "sqs"]);

/**
 * Why an integration does not take what a request template made; undefined if it does, or if that cannot be told.
 *
 * Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html and the services' own
 * protocols.
 */
export function refusalOf(integration: Integration, rendered: string): Refusal | undefined {
  switch (integration.kind) {
    case "mock":
      return mockStatus(rendered) === undefined
        ? { message: 'a mock integration needs {"statusCode": …} with a whole number', offset: 0 }
        : undefined;
    case "lambda":
      return unlikeJson(rendered, "a Lambda function takes JSON");
    case "service":
      return refusalOfService(integration, rendered);
    case "http":
    case "subtype":
      return undefined;
  }
}

/** Why what a template made is not what its media type says; undefined if it is. */
export function unlikeItsType(mediaType: string, rendered: string): Refusal | undefined {
  const isOfJson = /[/+]json\s*(?:;|$)/i.test(mediaType);
  if (!isOfJson || rendered.trim() === "") return undefined;
  const { problem } = readStrictJson(rendered);
  return (
    problem && { message: `it is no JSON, which ${mediaType} promises: ${problem.message}`, offset: problem.offset }
  );
}

function refusalOfService({ action, requestParameters }: ServiceIntegration, rendered: string): Refusal | undefined {
  if (action === undefined) return undefined;
  const { service, form } = action;
  const name = form === "action" && typeof action.name === "string" ? action.name : undefined;
  const check = form === "action" ? jsonServices.get(service) : undefined;
  if (check) return refusalOfJson(service, rendered, (request) => check(name ?? "", request));
  if (!formServices.has(service)) return undefined;
  // A body in JSON is for the service's other protocol, which headers choose.
  if (rendered.trimStart().startsWith("{")) return refusalOfJson(service, rendered, () => undefined);
  if (requestParameters.some(({ target }) => target.includes(".querystring."))) return undefined;
  const message = refusalOfForm(rendered, name);
  return message === undefined ? undefined : { message, offset: 0 };
}

function refusalOfJson(
  service: string,
  rendered: string,
  check: (request: JsonObject) => ReturnType<RequestCheck>,
): Refusal | undefined {
  const read = readStrictJson(rendered);
  if (read.problem) return unlikeJson(rendered, `the service ${service} takes JSON`);
  const misfit = isObject(read.value) ? check(read.value) : { steps: [], message: "it is no object" };
  return misfit && { message: misfit.message, offset: offsetOf(rendered, misfit.steps) ?? 0 };
}

function unlikeJson(text: string, why: string): Refusal | undefined {
  const { problem } = readStrictJson(text);
  return problem && { message: `${why}, and here ${problem.message}`, offset: problem.offset };
}
