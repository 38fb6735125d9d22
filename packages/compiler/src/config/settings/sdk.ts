export interface SdkConfig {
  /** The generated package's npm name; default: the API's name. */
  readonly packageName?: string;
  /** TypeScript that the package builds (the default), or JavaScript and declarations that are ready to publish. */
  readonly target?: "ts" | "js";
  readonly formats?: SdkFormatsConfig;
}

/** What values of a format are in the types of the SDK; by default what they are in JSON. */
export interface SdkFormatsConfig {
  readonly "date-time"?: "string" | "Date";
  /** Of whole numbers; `uint64` goes with it. */
  readonly int64?: "number" | "bigint";
  /** Base64: `byte` of OpenAPI 3.0, and `contentEncoding: base64` of 3.1. */
  readonly byte?: "string" | "Uint8Array";
  /** Whole bodies that are neither JSON nor text. */
  readonly binary?: "Blob" | "Uint8Array";
}
