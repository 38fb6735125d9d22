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

const special = /['"\\/\u0000-\u001F\u007F-\uFFFF]/;

/**
 * `$util.escapeJavaScript`: as commons-lang does it, for a string of JavaScript. `\'` in it is no JSON.
 *
 * Source: https://commons.apache.org/proper/commons-lang/javadocs/api-2.6/org/apache/commons/lang/StringEscapeUtils.html
 */
export function escapeJavaScript(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll(/['"\\/\u0000-\u001F\u007F-\uFFFF]/g, (char) => {
    const code = char.charCodeAt(0);
    return short[char] ?? (code === 0x7f ? char : `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`);
  });
}
