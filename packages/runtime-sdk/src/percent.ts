/** Percent-encodes all but the unreserved characters of RFC 3986, as RFC 6570 and API Gateway's signatures want it. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[!'()*]/g, hexOf);
}

/**
 * Percent-encodes for `allowReserved`: reserved characters and what is percent-encoded already stay.
 *
 * `#` and `&` are encoded all the same, since in a query they would end the value.
 */
export function percentEncodeReserved(text: string): string {
  return text.replace(
    /(%[\da-f]{2})|[^\w.~:/?[\]@!$'()*+,;=%-]+|%/gi,
    (match, triplet?: string) => triplet ?? percentEncode(match),
  );
}

function hexOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
