import { decodeText } from "./decode.ts";
import type { BodyDescriptor, DecodeBody, EncodeBody, PartDescriptor } from "./descriptor.ts";
import { textOf } from "./scalar.ts";
import { form } from "./styles.ts";

/** What `fetch` takes as a body, in terms of types that Node and browsers share. */
export type BodyInput =
  string | Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | FormData | URLSearchParams | ReadableStream<Uint8Array>;

/** A body that is sent as it is: what an operation with a binary media type takes. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** What is text by its media type; the emitter's types follow the same division. No type at all is taken for text. */
const textual = /^$|^text\/|[/+](json|xml|yaml)\b|json-seq|ndjson|jsonl|urlencoded|javascript|graphql/i;

/** A body by its media type: JSON parsed, text as a string, anything else as a Blob; undefined if it is empty. */
export const decodeBody: DecodeBody = async (response, operation, parse) => {
  if (textual.test(response.headers.get("content-type") ?? "")) return decodeText(response, operation, parse);
  const blob = await response.blob();
  return blob.size > 0 ? blob : undefined;
};

/** JSON of whatever is passed. */
export const json: EncodeBody = (body) => JSON.stringify(body);

/**
 * Text and binary bodies, and those of which nothing is known: what `fetch` takes goes as it is, anything else as JSON.
 *
 * A Blob that knows its type better than any binary brings it along.
 */
export const raw: EncodeBody = (body, { type }, headers) => {
  const isForm = body instanceof FormData || body instanceof URLSearchParams;
  if (isForm) headers.delete("content-type");
  if (body instanceof Blob && body.type && type === "application/octet-stream") headers.set("content-type", body.type);
  const isText = typeof body === "string" && !/[/+]json\b/i.test(type);
  // Some platforms lack one or the other class, so that these are known by what they call themselves.
  const name = Array.isArray(body) ? "" : Object.prototype.toString.call(body);
  const isSendable = isText || isForm || /(Blob|File|ReadableStream|Array|ArrayBuffer)\]$/.test(name);
  return isSendable ? (body as BodyInput) : JSON.stringify(body);
};

/**
 * An object as `application/x-www-form-urlencoded`, each property as a query parameter would be.
 *
 * A property that is to be sent as JSON says so by its content type.
 */
export const urlencoded: EncodeBody = (body, descriptor) => {
  if (typeof body === "string" || body instanceof URLSearchParams) return String(body);
  return Object.entries(body as object)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]: [string, unknown]) => {
      const part = partFor(name, descriptor);
      const isJson = /json/i.test(part?.contentType ?? "") && typeof value === "object";
      const { style = form } = part ?? {};
      return style({ ...part, name, in: "query" }, isJson ? JSON.stringify(value) : value) ?? [];
    })
    .join("&");
};

/**
 * An object as `multipart/form-data`: files as files, objects as JSON, an array as several parts of one name.
 *
 * The boundary is made by `fetch`, which sets the Content-Type.
 */
export const multipart: EncodeBody = (body, descriptor, headers) => {
  headers.delete("content-type");
  if (body instanceof FormData) return body;
  const data = new FormData();
  for (const [name, value] of Object.entries(body as object) as [string, unknown][]) {
    const { contentType } = partFor(name, descriptor) ?? {};
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item === undefined || item === null) continue;
      const part = partOf(item, contentType);
      // Appending a Blob without a name would call it "blob".
      if (part instanceof Blob && !(part instanceof File) && !(item instanceof Blob)) data.append(name, part, name);
      else data.append(name, part);
    }
  }
  return data;
};

function partFor(name: string, { encoding }: BodyDescriptor): PartDescriptor | undefined {
  return encoding?.find(({ property }) => property === name);
}

function partOf(item: unknown, contentType: string | undefined): string | Blob {
  if (item instanceof Blob) return item;
  if (item instanceof ArrayBuffer || ArrayBuffer.isView(item)) {
    return new Blob([item as ArrayBuffer], { type: contentType ?? "application/octet-stream" });
  }
  const isObject = typeof item === "object" && !(item instanceof Date);
  if (!isObject && contentType === undefined) return textOf(item);
  return new Blob([textOf(item)], { type: contentType ?? "application/json" });
}
