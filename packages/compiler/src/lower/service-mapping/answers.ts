import type { ActionInput, Answer } from "./action.ts";
import { outcome, outcomeNames, type Status } from "./status.ts";

/** The pattern of answers that say all is well. */
const success = String.raw`2\d{2}`;

/** All that is well, with its template, and all that is not, by what the service says. */
export function answersOf(
  input: ActionInput,
  template: string,
  whenConditionFails?: Extract<Status, "conflict" | "notFound">,
): Answer[] {
  return [
    { pattern: success, status: input.status("success"), template },
    { pattern: "default", status: input.status("failed"), template: failure(input, whenConditionFails) },
  ];
}

/**
 * The service's error types decide, which are `__type` in JSON and `Error.Code` where it answers a form. Its messages stay
 * here: they name resources and roles.
 */
function failure(input: ActionInput, whenConditionFails: "conflict" | "notFound" | undefined): string {
  const said = (status: Status): string => outcome(input.status(status), outcomeNames[status]);
  const condition = whenConditionFails && [`#if($type.contains("ConditionalCheckFailed"))`, said(whenConditionFails)];
  return [
    `#set($type = "$!input.path('$.__type')$!input.path('$.Error.Code')")`,
    ...(condition ?? []),
    `${condition ? "#elseif" : "#if"}($type.contains("Throttl") || $type.contains("ThroughputExceeded"))`,
    said("throttled"),
    `#elseif($type.contains("Validation") || $type.contains("Serialization") || $type.contains("InvalidParameter"))`,
    said("badRequest"),
    "#else",
    `{ "message": ${JSON.stringify(outcomeNames.failed)} }`,
    "#end",
  ].join("\n");
}
