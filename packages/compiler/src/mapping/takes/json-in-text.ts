import { isObject, own, type JsonObject } from "../../source/json.ts";
import { firstOf, listMember, textMember, type Misfit, type RequestCheck } from "./misfit.ts";
import { nameOf, readStrictJson, type Steps } from "./strict-json.ts";

/**
 * A request of Step Functions that starts an execution: its input is JSON in a text.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export const stepFunctionsRequest: RequestCheck = (action, request) => {
  if (!/^Start(?:Sync)?Execution$/.test(action)) return undefined;
  const input = own(request, "input") === undefined ? undefined : jsonInText(request, "input", [], false);
  return firstOf(textMember(request, "stateMachineArn"), input);
};

/**
 * A request of EventBridge that puts events: the detail is an object of JSON in a text.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html
 */
export const eventBridgeRequest: RequestCheck = (action, request) => {
  if (action !== "PutEvents") return undefined;
  return listMember(request, "Entries", 10, (entry, steps) =>
    firstOf(
      textMember(entry, "Source", steps),
      textMember(entry, "DetailType", steps),
      jsonInText(entry, "Detail", steps, true),
    ),
  );
};

function jsonInText(owner: JsonObject, name: string, steps: Steps, isForObject: boolean): Misfit | undefined {
  const text = own(owner, name);
  const at = [...steps, name];
  if (typeof text !== "string") {
    const message = text === undefined ? `${nameOf(at)} is missing` : `${nameOf(at)} is no text with JSON in it`;
    return { steps: text === undefined ? steps : at, message };
  }
  const read = readStrictJson(text);
  if (read.problem) return { steps: at, message: `the text ${nameOf(at)} is no JSON: ${read.problem.message}` };
  return !isForObject || isObject(read.value)
    ? undefined
    : { steps: at, message: `the text ${nameOf(at)} is no object of JSON` };
}
