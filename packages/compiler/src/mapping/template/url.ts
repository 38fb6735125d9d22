/** Text that can be UTF-8: half of a pair is a question mark to Java. */
export function asUtf8(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "?");
}

/** Text as in a form: java.net.URLEncoder, which leaves `*-._` and turns a blank into a plus sign. */
export function urlEncode(text: string): string {
  return encodeURIComponent(asUtf8(text))
    .replaceAll("%20", "+")
    .replaceAll(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What `urlEncode` made text of; bytes that are no UTF-8 become U+FFFD. Undefined where a `%` has not two digits behind it. */
export function urlDecode(text: string): string | undefined {
  if (/%(?![\da-fA-F]{2})/.test(text)) return undefined;
  return text.replaceAll("+", " ").replaceAll(/(?:%[\da-fA-F]{2})+/g, (run) => {
    const bytes = run.split("%").slice(1);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  });
}
