import type { Operation } from "./descriptor.ts";
import { errorType, type GatewayResponseType } from "./gateway-response.ts";
import type { Failure } from "./reply.ts";

/** An answer that is not 2xx. Its type arguments follow from the operation: see {@link isErrorOf}. */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  override readonly name = "ApiError";
  /** Id of the operation. */
  readonly operation: string;
  readonly status: Status;
  readonly headers: Headers;
  readonly body: Body;
  readonly requestId: string | undefined;
  /** Set when the gateway made the answer itself; the body is then the gateway response's. */
  readonly gatewayResponseType: GatewayResponseType | undefined;
  /** The service's or the back end's own name for the error: `x-amzn-errortype`, else the body's `code` or `__type`. */
  readonly code: string | undefined;

  constructor(operation: string, { status, headers, body, requestId, gatewayResponseType }: Failure<Status, Body>) {
    super(`${operation}: ${status} ${textIn(body, "message", "Message") ?? ""}`.trim());
    this.operation = operation;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.requestId = requestId;
    this.gatewayResponseType = gatewayResponseType;
    this.code = errorType(headers) ?? textIn(body, "code", "__type");
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

/** What the gateway says by default; a document can configure another body. */
export interface GatewayErrorBody {
  readonly message?: string;
}

/** Whether the gateway made this answer itself: it has its type then, and not the body that the document declares. */
export function isGatewayError(
  error: unknown,
): error is ApiError<number, GatewayErrorBody> & { readonly gatewayResponseType: GatewayResponseType } {
  return error instanceof ApiError && error.gatewayResponseType !== undefined;
}

/** The first of some members of an error body that is text. */
export function textIn(body: unknown, ...keys: string[]): string | undefined {
  const members = new Map<string, unknown>(Object.entries(body ?? {}));
  return keys.map((key) => members.get(key)).find((value) => typeof value === "string");
}
