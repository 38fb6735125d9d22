/**
 * What a text of a client, or of the back end, went through before it is printed.
 *
 * `raw`: nothing. `decoded`: nothing either, and it was encoded, so that only who encoded it knows what it is.
 * `json`: it is JSON, quotes and all. `escaped`: `$util.escapeJavaScript`, which leaves apostrophes that JSON does not take;
 * `escaped-again`: the same, and it had been escaped before. `once`: nothing in it can end a string of JSON. `clean`: nor one that is in
 * another string. `own`: it is no such text, but the API's own, whatever is done to it.
 */
export type Cleanness = "decoded" | "raw" | "json" | "escaped" | "escaped-again" | "once" | "clean" | "own";

/** Whether a cleanness is that of a text that went through nothing. */
export function isUntouched(value: Cleanness): boolean {
  return value === "raw" || value === "decoded";
}

/** Whether nothing in a text can end the string that it is printed in. */
export function isClean(value: Cleanness): boolean {
  return value === "once" || value === "clean" || value === "own";
}

/** Whether a text was escaped for one string, and no more. */
export function isEscapedOnce(value: Cleanness): boolean {
  return value === "escaped" || value === "once";
}

/** The worst first. */
const order: readonly Cleanness[] = ["decoded", "raw", "json", "escaped", "escaped-again", "once", "clean", "own"];

/** What is put together is as bad as its worst part. */
export function worst(parts: readonly Cleanness[]): Cleanness {
  return order.find((one) => parts.includes(one)) ?? "own";
}
