/**
 * What a text of a client, or of the back end, went through before it is printed.
 *
 * `raw`: nothing. `decoded`: nothing either, and it was encoded, so that only who encoded it knows what it is.
 * `escaped`: `$util.escapeJavaScript`, which leaves apostrophes that JSON does not take. `json`: it is JSON, quotes and
 * all. `clean`: nothing in it can end a string. `own`: it is no such text, but the API's own, whatever is done to it.
 */
export type Cleanness = "decoded" | "raw" | "escaped" | "json" | "clean" | "own";

/** Whether a cleanness is that of a text that went through nothing. */
export function isUntouched(value: Cleanness): boolean {
  return value === "raw" || value === "decoded";
}

/** Whether nothing in a text can end the string that it is printed in. */
export function isClean(value: Cleanness): boolean {
  return value === "clean" || value === "own";
}

/** The worst first. */
const order: readonly Cleanness[] = ["decoded", "raw", "json", "escaped", "clean", "own"];

/** What is put together is as bad as its worst part. */
export function worst(parts: readonly Cleanness[]): Cleanness {
  return order.find((one) => parts.includes(one)) ?? "own";
}
