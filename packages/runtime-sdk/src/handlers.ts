import { fromBase64, toBase64, type Bytes } from "./base64.ts";
import type { JsonText, ProxyEventV1, ProxyEventV2 } from "./proxy-event.ts";

export type {
  ConnectEvent,
  SocketConnectHandler,
  RouteContext,
  RouteEvent,
  SocketRouteHandler,
  RouteResponse,
} from "./socket-event.ts";
export type { JsonText, ProxyEventV1, ProxyEventV2, RequestContextV1, RequestContextV2 } from "./proxy-event.ts";

/** A Lambda function behind a REST API, or an HTTP API with payload format 1.0, for one operation. */
export type HandlerV1<Path, Query, Input, Result> = (
  event: ProxyEventV1<Path, Query, BodyIn<Input>>,
  context?: unknown,
) => Promise<ResponseOf<Result>>;

/** A Lambda function behind an HTTP API with payload format 2.0, for one operation. */
export type HandlerV2<Path, Query, Input, Result> = (
  event: ProxyEventV2<Path, Query, BodyIn<Input>>,
  context?: unknown,
) => Promise<ResponseOf<Result> & { readonly cookies?: readonly string[] }>;

/** The body that an operation's input has; unknown if it has none. */
export type BodyIn<Input> = Input extends { readonly body?: infer Body } ? Exclude<Body, undefined> : unknown;

/** What a type with formats is on the wire: a time is text, a large number a number, bytes are Base64. */
export type Wire<Value> = unknown extends Value
  ? Value
  : Value extends Date | Bytes
    ? string
    : Value extends bigint
      ? number
      : Value extends Blob | Headers
        ? Value
        : { readonly [Key in keyof Value]: Wire<Value[Key]> };

/** The responses that an operation's answers are made of: a union told apart by `statusCode`. */
export type ResponseOf<Result> = Result extends { readonly status: infer Status; readonly body: infer Body }
  ? ProxyResponse<Status, Body extends Blob ? Uint8Array : Body>
  : never;

/**
 * What a proxy integration takes as a response; {@link respond} makes it. A REST API answers 502 to any other member.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format
 */
export interface ProxyResponse<Status, Body> {
  readonly statusCode: Status;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: JsonText<Body>;
  readonly isBase64Encoded?: boolean;
}

/**
 * A response with a body as its media type wants it: JSON, text as it is where `content-type` is not JSON, bytes in
 * Base64 (which a REST API decodes only for its binary media types).
 */
export function respond<const Status extends number>(status: Status): ProxyResponse<Status, undefined>;
export function respond<const Status extends number, Body>(
  status: Status,
  body: Body,
  headers?: Readonly<Record<string, string>>,
): ProxyResponse<Status, Body>;
export function respond(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): ProxyResponse<number, unknown> {
  if (body === undefined) return { statusCode: status, headers, body: "" };
  const given = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  if (body instanceof Uint8Array) {
    const all = given === undefined ? { "content-type": "application/octet-stream", ...headers } : headers;
    return { statusCode: status, headers: all, body: toBase64(body), isBase64Encoded: true };
  }
  const isText = typeof body === "string" && given !== undefined && !/[/+]json\b/i.test(given);
  const all = given === undefined ? { "content-type": "application/json", ...headers } : headers;
  return { statusCode: status, headers: all, body: isText ? body : JSON.stringify(body) };
}

/**
 * The body of a request, parsed; undefined if there is none. Whether it is what the document says is up to the gateway's
 * request validator, or to you.
 *
 * @throws SyntaxError if it is not JSON
 */
export function bodyOf<Body>(event: {
  readonly body?: JsonText<Body> | null;
  readonly isBase64Encoded: boolean;
}): Body | undefined {
  const { body, isBase64Encoded } = event;
  if (body === undefined || body === null || body === "") return undefined;
  return JSON.parse(isBase64Encoded ? new TextDecoder().decode(fromBase64(body)) : body) as Body;
}
