import { visible } from "../text/visible.ts";

/** A word for any POSIX shell, in which nothing but the text itself is meant. */
export function shellWord(text: string): string {
  return `'${visible(text).replaceAll("'", "'\\''")}'`;
}

/** A URL as a word for the shell. Variables in it stay open, all else is quoted; in one pair of quotes where the text means nothing else there. */
export function shellUrl(url: string): string {
  if (!url.includes("$")) return shellWord(url);
  if (/^[\w$:/.~%&=?+,;@-]*$/.test(url)) return `"${url}"`;
  return url
    .split(/(\$[A-Z][A-Z0-9_]*)/)
    .map((part, index) => (index % 2 === 1 ? `"${part}"` : part === "" ? "" : shellWord(part)))
    .join("");
}

/** A header line as one: values cannot have line ends (RFC 9110, 5.5). */
export function headerLine(name: string, value: string): string {
  return `${name}: ${value.replace(/\s+/g, " ").trim()}`;
}

/** The shell variable that a scheme's credential is taken from: `X-Partner-Token` is `X_PARTNER_TOKEN`. */
export function variableFor(scheme: string): string {
  const name = scheme
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .match(/[A-Za-z0-9]+/g)
    ?.join("_")
    .toUpperCase();
  return name === undefined ? "CREDENTIAL" : /^\d/.test(name) ? `KEY_${name}` : name;
}
