/** How a call of a service can end, as far as clients are told. */
export type Status =
  "success" | "badRequest" | "conflict" | "notFound" | "throttled" | "partialFailure" | "failed" | "timedOut";

/** The usual status for each; that of success is the first 2xx that the operation declares. */
export const usualStatuses: Readonly<Record<Status, string>> = {
  success: "200",
  badRequest: "400",
  notFound: "404",
  conflict: "409",
  throttled: "429",
  failed: "500",
  partialFailure: "502",
  timedOut: "504",
};

/** What an outcome is called in the response that is added for it. */
export const outcomeNames: Readonly<Record<Status, string>> = {
  success: "Done",
  badRequest: "The service does not accept the request",
  notFound: "There is no such thing",
  conflict: "It is there already",
  throttled: "Too many requests",
  failed: "The service failed",
  partialFailure: "The service did not take all of it",
  timedOut: "The service took too long",
};

/** A template's lines that answer with an outcome's status. */
export function outcome(status: string, message: string): string {
  return [`#set($context.responseOverride.status = ${status})`, `{ "message": ${JSON.stringify(message)} }`].join("\n");
}
