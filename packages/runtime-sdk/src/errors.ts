import type { Operation } from "./descriptor.ts";
import type { GatewayResponseType } from "./gateway-response.ts";
import type { Failure } from "./reply.ts";

/** An answer that is not 2xx. Its type arguments follow from the operation: see {@link isErrorOf}. */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  declare readonly name: "ApiError";
  /** Id of the operation. */
  declare readonly operation: string;
  declare readonly ok: false;
  declare readonly status: Status;
  declare readonly headers: Headers;
  declare readonly body: Body;
  declare readonly requestId: string | undefined;
  /** Set when the gateway made the answer itself, if the client has `explain`; the body is then the gateway response's. */
  declare readonly gatewayResponseType: GatewayResponseType | undefined;
  /** The service's or the back end's own name for the error: `x-amzn-errortype`, else the body's `code` or `__type`. */
  declare readonly code: string | undefined;

  constructor(operation: string, reply: Failure<Status, Body>) {
    super(`${operation}: ${reply.status} ${textIn(reply.body, "message", "Message") ?? ""}`.trim());
    Object.assign(this, reply, {
      name: "ApiError",
      operation,
      code: errorType(reply.headers) ?? textIn(reply.body, "code", "__type"),
    });
  }
}

/** The errors that calls of an operation throw, one for each declared failure. */
export type ErrorOf<Called extends Operation> = NonNullable<Called["types"]>["result"] extends infer Result
  ? Result extends Failure<infer Status, infer Body>
    ? ApiError<Status, Body>
    : never
  : never;

/** Whether `error` is an answer to this operation; `status` then tells what `body` is. */
export function isErrorOf<Called extends Operation>(operation: Called, error: unknown): error is ErrorOf<Called> {
  return error instanceof ApiError && error.operation === operation.id;
}

/** The first of some members of an error body that is text. */
export function textIn(body: unknown, ...keys: string[]): string | undefined {
  return keys
    .map((key) => (Object(body) as Readonly<Record<string, unknown>>)[key])
    .find((value) => typeof value === "string");
}

/** `x-amzn-errortype` without what services put around the name (`com.amazon#Name:http://…`). */
export function errorType(headers: Headers): string | undefined {
  return headers.get("x-amzn-errortype")?.replace(/^.*#|:.*/g, "");
}
