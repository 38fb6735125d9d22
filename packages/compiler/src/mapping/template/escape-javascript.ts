const short: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
  "\b": "\\b",
  "\n": "\\n",
  "\t": "\\t",
  "\f": "\\f",
  "\r": "\\r",
};

/**
 * `$util.escapeJavaScript`: as commons-lang does it, for a string of JavaScript. `\'` in it is no JSON.
 *
 * Source: https://commons.apache.org/proper/commons-lang/javadocs/api-2.6/org/apache/commons/lang/StringEscapeUtils.html
 */
export function escapeJavaScript(text: string): string {
  let escaped = "";
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const replacement = code > 0x7f ? unicode(code) : ascii[code];
    if (replacement === "" || replacement === undefined) continue;
    escaped += text.slice(copied, at) + replacement;
    copied = at + 1;
  }
  return copied === 0 ? text : escaped + text.slice(copied);
}

/** By code; empty for characters that stay. */
const ascii: readonly string[] = Array.from({ length: 0x80 }, (_, code) => {
  return short[String.fromCharCode(code)] ?? (code < 0x20 ? unicode(code) : "");
});

function unicode(code: number): string {
  return `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
