import type { BodyInput } from "./bodies.ts";
import type { Client, RequestOptions } from "./client.ts";
import type { FormatOf } from "./formats/format.ts";
import type { Outgoing } from "./outgoing.ts";

/**
 * One operation as data: generated code holds one constant each, and behaviour stays here.
 *
 * Fields are only ever added, and are optional, so that an SDK made earlier works with a later runtime.
 */
export interface OperationDescriptor {
  /** The operation's name in the SDK; stands in error messages. */
  readonly id: string;
  /** Upper case; `ANY` has a parameter with `putMethod`. */
  readonly method: string;
  /** `/pets/{petId}`, `/files/{proxy+}`. */
  readonly path: string;
  readonly parameters?: readonly ParameterDescriptor[];
  /** The request's media types, first one first choice; absent means that no body is sent. */
  readonly body?: readonly BodyDescriptor[];
  /** Absent means that all answers are JSON, or else text. */
  readonly decode?: DecodeBody;
  /** What `decode` reads with, where it adds formats to JSON; absent means `decodeBody`. */
  readonly otherwise?: DecodeBody;
  /** Formats in answers of JSON by status, class (`2XX`), or `default`. */
  readonly answers?: Readonly<Record<string, FormatOf>>;
  /** Value of the Accept header; absent means `application/json`. */
  readonly accept?: string;
  /** Alternatives; absent means that nothing is presented. */
  readonly security?: readonly SecurityDescriptor[];
  /** Set if the answers are pages of a list. */
  readonly pagination?: PaginationDescriptor;
}

/** How an operation's next page is asked for. */
export type PaginationDescriptor = {
  /** The function that walks through pages: opt-in, as styles are. */
  readonly pages: WalkPages;
  /** JSON Pointer to the list in the body of a page; empty means that the body is the list. */
  readonly items: string;
} & (
  | {
      /** The body says what the next request sends in `key`; nothing, if this was the last page. */
      readonly style: "cursor";
      /** JSON Pointer. */
      readonly next: string;
      readonly key: string;
    }
  | {
      /** `key` counts pages, or items, from `first` on, until a page has none. */
      readonly style: "page" | "offset";
      readonly key: string;
      readonly first: number;
    }
  | {
      /** The Link header with `rel="next"` has the query of the next request (RFC 8288). Keys by name in the query. */
      readonly style: "link";
      readonly keys: Readonly<Record<string, string>>;
    }
);

/** See `pages` in the entry of that name. */
export type WalkPages = (
  client: Client,
  operation: OperationDescriptor,
  input?: unknown,
  options?: RequestOptions,
) => AsyncIterable<unknown>;

/**
 * An operation with the types of its calls.
 *
 * @typeParam Input - what a call takes: parameters by key, `body`, and so on
 * @typeParam Result - union of {@link Success} and {@link Failure}, told apart by `status`
 */
export interface Operation<Input = unknown, Result = unknown> extends OperationDescriptor {
  /** Carries types and is never set. */
  readonly types?: { readonly input: Input; readonly result: Result };
}

/** What an operation of any method takes as its method. */
export type HttpMethod = "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";

/** How one parameter reaches the wire. */
export interface ParameterDescriptor {
  /** On the wire. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** In the input; absent means the name. */
  readonly key?: string;
  /** Puts the text into the request where `in` alone does not say how: a cookie beside others. */
  readonly put?: (request: Outgoing, text: string) => void;
  /** Absent means one piece of text in OpenAPI's default style: what is no array, object or `content`. */
  readonly style?: Style;
  /** The style that comes after `format`; absent means one piece of text. */
  readonly as?: Style;
  readonly format?: FormatOf;
  /** Absent means true in query and cookies, else false. */
  readonly explode?: boolean;
  /** Absent means percent-encoding, but in headers; `reserved` for `allowReserved`. */
  readonly encode?: (text: string) => string;
}

/**
 * Makes text of a parameter and its value, with the name where the place wants it; undefined if nothing is to be sent.
 *
 * Styles are functions, so that a bundle holds those that its operations use.
 */
export type Style = (parameter: ParameterDescriptor, value: unknown) => string | undefined;

/** One media type of a request. */
export interface BodyDescriptor {
  readonly type: string;
  /** A function and not a name, so that a bundle holds those that its operations use. */
  readonly encode: EncodeBody;
  /** Form and multipart: how properties are sent, where not the default. */
  readonly encoding?: readonly PartDescriptor[];
  readonly format?: FormatOf;
}

/** Makes a body of what the caller passed. The headers have its media type, which forms replace by their own. */
export type EncodeBody = (body: unknown, descriptor: BodyDescriptor, headers: Headers) => BodyInput;

/** Reads the body of an answer, whatever its status; JSON by `parse`, where that is given. */
export type DecodeBody = (
  response: Response,
  operation: OperationDescriptor,
  parse?: (text: string) => unknown,
) => Promise<unknown>;

export interface PartDescriptor {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: Style;
  readonly explode?: boolean;
}

/** Where a credential goes. */
export interface SecurityDescriptor {
  /** Key under the client's `auth`. */
  readonly scheme: string;
  /** Absent means that it goes into a header; a function and not a name, as styles are. */
  readonly present?: Present;
  /** Absent means `authorization`. */
  readonly name?: string;
  /** Stands before the credential: `Bearer `. */
  readonly prefix?: string;
  /** What has to be presented besides. What signs the whole request stands before it. */
  readonly with?: readonly SecurityDescriptor[];
}

/** Puts a credential into a request. */
export type Present = (request: Outgoing, security: SecurityDescriptor, credential: string) => void;
