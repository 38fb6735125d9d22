import { visible } from "../text/visible.ts";

/** A word for any POSIX shell, in which nothing but the text itself is meant. */
export function shellWord(text: string): string {
  return `'${visible(text).replaceAll("'", "'\\''")}'`;
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
