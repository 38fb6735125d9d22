import type { BodyInput } from "./body.ts";
import type { Client, RequestOptions } from "./client.ts";

/**
 * One operation as data: generated code holds one constant each, and behaviour stays here.
 *
 * Fields are only ever added, and are optional, so that an SDK made earlier works with a later runtime.
 */
export interface OperationDescriptor {
  /** The operation's name in the SDK; stands in error messages. */
  readonly id: string;
  /** Upper case; `ANY` takes it from the input's `method`. */
  readonly method: string;
  /** `/pets/{petId}`, `/files/{proxy+}`. */
  readonly path: string;
  readonly parameters?: readonly ParameterDescriptor[];
  /** The request's media types, first one first choice; absent means `application/json`. */
  readonly body?: readonly BodyDescriptor[];
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
  /** Absent means OpenAPI's default: `simple` in path and headers, `form` in query and cookies. */
  readonly style?: Style;
  /** Absent means true in query and cookies, else false. */
  readonly explode?: boolean;
  /** Absent means percent-encoding, but in headers; `reserved` for `allowReserved`. */
  readonly encode?: (text: string) => string;
  /** The value is sent as JSON (`content` with a JSON media type). */
  readonly json?: boolean;
}

/**
 * Makes text of a value in a style that is not OpenAPI's default; undefined if nothing is to be sent.
 *
 * `name` is percent-encoded. Styles are functions, so that a bundle holds those that its operations use.
 */
export type Style = (
  parameter: { readonly name: string; readonly explode: boolean; readonly encode: (text: string) => string },
  value: unknown,
) => string | undefined;

/** One media type of a request. */
export interface BodyDescriptor {
  readonly type: string;
  /** Makes the body of what the caller passed; absent means JSON for JSON types, and as passed for others. */
  readonly encode?: (body: unknown, descriptor: BodyDescriptor) => BodyInput;
  /** Form and multipart: how properties are sent, where not the default. */
  readonly encoding?: readonly PartDescriptor[];
}

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
  /** Absent means a header. */
  readonly in?: "header" | "query" | "cookie";
  /** Absent means `authorization`. */
  readonly name?: string;
  /** Stands before the credential: `Bearer `. */
  readonly prefix?: string;
  /** What has to be presented besides. */
  readonly with?: readonly SecurityDescriptor[];
}
