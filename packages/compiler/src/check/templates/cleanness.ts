/**
 * What a text of a client, or of the back end, went through before it is printed.
 *
 * `raw`: nothing. `decoded`: nothing either, and it was encoded, so that only who encoded it knows what it is.
 * `json`: it is JSON, quotes and all. `escaped`: `$util.escapeJavaScript`, which leaves apostrophes that JSON does not take;
 * `escaped-again`: the same, and it had been escaped before. `once`: nothing in it can end a string of JSON. `clean`: nor one that is in
 * another string. `own`: it is no such text, but the API's own, whatever is done to it.
 *
 * Names of parameters are apart. `query-name`: that of a query parameter, which comes decoded and can be any text, as it came.
 * `header-name`: that of a header, in which HTTP allows signs such as `&`, but nothing that ends a string of JSON.
 *
 * Sources: https://github.com/smithy-lang/smithy-typescript/pull/379, https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2
 */
export type Cleanness =
  "decoded" | "raw" | "json" | "escaped" | "escaped-again" | "query-name" | "once" | "header-name" | "clean" | "own";

/** Whether a cleanness is that of a text that went through nothing. */
export function isUntouched(value: Cleanness): boolean {
  return value === "raw" || value === "decoded";
}

/** Whether nothing in a text can end the string that it is printed in. */
export function isClean(value: Cleanness): boolean {
  return /^(?:once|header-name|clean|own)$/.test(value);
}

/** Whether a text was escaped for one string, and no more. */
export function isEscapedOnce(value: Cleanness): boolean {
  return value === "escaped" || value === "once";
}

/** The worst first. */
const order: readonly Cleanness[] = [
  "decoded",
  "raw",
  "json",
  "escaped",
  "escaped-again",
  "query-name",
  "once",
  "header-name",
  "clean",
  "own",
];

/** What is put together is as bad as its worst part. */
export function worst(parts: readonly Cleanness[]): Cleanness {
  return order.find((one) => parts.includes(one)) ?? "own";
}
