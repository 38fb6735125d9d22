import type { OperationDescriptor } from "./descriptor.ts";
import { errorType, type GatewayResponseType } from "./gateway-response.ts";
import type { Failure } from "./reply.ts";

/** An answer that is not 2xx. Its type arguments follow from the operation: see {@link isErrorOf}. */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  override readonly name = "ApiError";
  readonly operation: string;
  readonly status: Status;
  /** The service's or the back end's own name for the error: `x-amzn-errortype`, else the body's `code` or `__type`. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly headers: Headers;
  readonly body: Body;
  /** Set when the gateway made the answer itself; the body is then the gateway response's. */
  readonly gatewayResponseType: GatewayResponseType | undefined;

  constructor(operation: string, failure: Failure<Status, Body>) {
    const { status, headers, body, requestId } = failure;
    super(`${operation}: ${[status, messageOf(body)].filter(Boolean).join(" ")}`);
    this.operation = operation;
    this.status = status;
    this.code = errorType(headers) ?? textIn(body, "code") ?? textIn(body, "__type");
    this.requestId = requestId;
    this.headers = headers;
    this.body = body;
    this.gatewayResponseType = failure.gatewayResponseType;
  }
}

/** The errors that calls of an operation throw, one for each declared failure. */
export type ErrorOf<Operation extends OperationDescriptor> = NonNullable<
  Operation["types"]
>["result"] extends infer Result
  ? Result extends Failure<infer Status, infer Body>
    ? ApiError<Status, Body>
    : never
  : never;

/** Whether `error` is an answer to this operation; `status` then tells what `body` is. */
export function isErrorOf<Operation extends OperationDescriptor>(
  operation: Operation,
  error: unknown,
): error is ErrorOf<Operation> {
  return error instanceof ApiError && error.operation === operation.id;
}

/** What an error body says, in the gateway's or a back end's spelling. */
export function messageOf(body: unknown): string | undefined {
  return textIn(body, "message") ?? textIn(body, "Message");
}

function textIn(body: unknown, key: string): string | undefined {
  if (typeof body !== "object" || body === null || !Object.hasOwn(body, key)) return undefined;
  const value = (body as Record<string, unknown>)[key];
  return typeof value === "string" ? value : undefined;
}
