export interface SdkSettings {
  /** npm name of the generated package; undefined: from the API's name. */
  readonly packageName: string | undefined;
  /** TypeScript sources, or ES modules with declarations. */
  readonly target: "ts" | "js";
  readonly formats: SdkFormats;
}

/** What values of a format are to programs. */
export interface SdkFormats {
  readonly "date-time": "string" | "Date";
  /** Of whole numbers, `uint64` too. */
  readonly int64: "number" | "bigint";
  /** Text in Base64. */
  readonly byte: "string" | "Uint8Array";
  /** Whole bodies. */
  readonly binary: "Blob" | "Uint8Array";
}
