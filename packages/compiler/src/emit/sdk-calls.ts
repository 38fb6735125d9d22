import type { JsonType, ShapeSchema } from "../ir/schema.ts";
import type { MediaType, Operation, Parameter } from "../ir/operation.ts";

/** What a generated SDK calls things: the emitter of the SDK says so, and documentation shows it. */
export interface SdkCalls {
  /** npm name. */
  readonly packageName: string;
  /** The function that makes a client. */
  readonly create: string;
  /** What each security scheme presents, by its key under the client's `auth`; schemes with nothing to present are left out. */
  readonly credentials: ReadonlyMap<string, SdkCredential>;
  readonly groups: readonly SdkCallGroup[];
  /** What values of a schema are to callers, if not what JSON has. */
  formatOf(type: JsonType, shape: ShapeSchema): "base64" | "dateTime" | "int64" | undefined;
}

/** The operations of one tag: all whose first tag it is. */
export interface SdkCallGroup {
  /** As the document says; undefined for operations without a tag. */
  readonly tag: string | undefined;
  readonly calls: readonly SdkCall[];
}

/** An operation as a method of the client. */
export interface SdkCall {
  /** Branches of `Fn::If` are one operation here, that takes and gives what any of them does. */
  readonly operation: Operation;
  readonly functionName: string;
  /** Whether the method must be given an input. */
  readonly needsInput: boolean;
  readonly parameters: readonly { readonly parameter: Parameter; readonly key: string }[];
  /** First one first choice; any other must be asked for by `contentType`. */
  readonly bodies: readonly SdkBody[];
  /** Credentials to present: one of these, each with all in its `with`. Empty: none. */
  readonly security: readonly SdkCredential[];
}

export interface SdkBody {
  readonly media: MediaType;
  /** How it is encoded, which its type in the input follows. */
  readonly kind: "json" | "form" | "multipart" | "text" | "binary";
  /** As it is sent: a range is made a type. */
  readonly type: string;
}

/** Where a credential goes. */
export interface SdkCredential {
  /** Key under the client's `auth`. */
  readonly scheme: string;
  /** Absent means a header. */
  readonly in?: "header" | "query" | "cookie";
  /** Absent means `authorization`. */
  readonly name?: string;
  /** Stands before the credential: `Bearer `. */
  readonly prefix?: string;
  /** What has to be presented besides. */
  readonly with?: readonly SdkCredential[];
}
