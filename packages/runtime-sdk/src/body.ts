import type { OperationDescriptor } from "./descriptor.ts";

/** What `fetch` takes as a body, in terms of types that Node and browsers share. */
export type BodyInput =
  string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | FormData | URLSearchParams | ReadableStream<Uint8Array>;

/** A body that is sent as it is: what an operation with a binary media type takes. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** Classes whose objects `fetch` takes as they are, by what they call themselves: some platforms lack one or the other. */
const classes = /(Blob|File|FormData|ReadableStream|URLSearchParams|Array|ArrayBuffer)\]$/;

/**
 * The body for the wire, with its media type set in `headers`; undefined if the caller passed none.
 *
 * Objects are sent as JSON, and so is text where the media type is JSON. Forms bring a media type of their own, with the
 * boundary; so does a Blob that knows better than any binary.
 */
export function encodeBody(
  { body: choices = [] }: OperationDescriptor,
  body: unknown,
  contentType: unknown,
  headers: Headers,
): BodyInput | undefined {
  if (body === undefined) return undefined;
  const descriptor = choices.find(({ type }) => type === contentType) ?? choices[0] ?? { type: "application/json" };
  const { type, encode } = descriptor;
  const encoded = encode ? encode(body, descriptor) : body;

  const isForm = encoded instanceof FormData || encoded instanceof URLSearchParams;
  const ownType = encoded instanceof Blob && type === "application/octet-stream" ? encoded.type : "";
  if (!isForm && !headers.has("content-type")) headers.set("content-type", ownType || type);

  const isText = typeof encoded === "string" && (encode !== undefined || !isJson(type));
  const isClass = !Array.isArray(encoded) && classes.test(Object.prototype.toString.call(encoded));
  return (isText || isClass ? encoded : JSON.stringify(encoded)) as BodyInput;
}

/** Whether a media type is JSON: `application/json`, `application/problem+json; charset=utf-8`. */
export function isJson(type: string): boolean {
  return /[/+]json\b/i.test(type);
}
