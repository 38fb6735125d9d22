import type { BodyDescriptor, OperationDescriptor } from "./descriptor.ts";

/** What `fetch` takes as a body, in terms of types that Node and browsers share. */
export type BodyInput =
  string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | FormData | URLSearchParams | ReadableStream<Uint8Array>;

/** A body that is sent as it is: what an operation with a binary media type takes. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

const json: BodyDescriptor = { type: "application/json" };

/**
 * The body for the wire, with its media type set in `headers`; undefined if the caller passed none.
 *
 * A `FormData` or `URLSearchParams` brings its own media type, boundary included.
 */
export function encodeBody(
  operation: OperationDescriptor,
  body: unknown,
  contentType: unknown,
  headers: Headers,
): BodyInput | undefined {
  if (body === undefined) return undefined;
  const choices = operation.body ?? [json];
  const descriptor = choices.find(({ type }) => type === contentType) ?? choices[0] ?? json;
  const encoded = descriptor.encode?.(body, descriptor) ?? asIs(body, descriptor.type) ?? JSON.stringify(body);

  const bringsType = encoded instanceof FormData || encoded instanceof URLSearchParams;
  if (!bringsType && !headers.has("content-type")) headers.set("content-type", descriptor.type);
  return encoded;
}

function asIs(body: unknown, type: string): BodyInput | undefined {
  if (typeof body === "string") return isJson(type) ? undefined : body;
  const isBody =
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    body instanceof FormData ||
    body instanceof URLSearchParams ||
    body instanceof ReadableStream;
  return isBody ? (body as BodyInput) : undefined;
}

/** Whether a media type is JSON: `application/json`, `application/problem+json; charset=utf-8`. */
export function isJson(type: string): boolean {
  return /[/+]json\b/i.test(type);
}
