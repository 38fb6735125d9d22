/** Percent-encodes all but the unreserved characters of RFC 3986, as RFC 6570 and API Gateway's signatures want it. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase(),
  );
}
