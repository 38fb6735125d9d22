import { fromBase64, toBase64 } from "../base64.ts";
import type { Format } from "./format.ts";

/** A text in ISO 8601 that is a Date; one that is no time is an invalid Date. */
export const dateTime: Format = {
  string: {
    read: (value) => (typeof value === "string" ? new Date(value) : value),
    write: (value) => (value instanceof Date ? value.toISOString() : value),
  },
};

/** A whole number that is a `bigint`, however large. */
export const int64: Format = {
  number: {
    read: (value) => (Number.isInteger(value) ? BigInt(value as number) : value),
    // So that only numbers which are too large for one stay what forms cannot nest.
    write: (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value),
  },
};

/** A text in Base64 that is bytes. */
export const base64: Format = {
  string: {
    read: (value) => (typeof value === "string" ? bytesOf(value) : value),
    write: (value) => (value instanceof Uint8Array ? toBase64(value) : value),
  },
};

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64(text);
  } catch (cause) {
    throw new SyntaxError("A text that is to be Base64 is not.", { cause });
  }
}
