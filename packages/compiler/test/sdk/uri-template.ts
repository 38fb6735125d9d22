/** What may stand for a variable: one text, a list, or pairs. */
export type TemplateValue = string | readonly string[] | readonly (readonly [key: string, value: string])[];

interface Operator {
  readonly first: string;
  readonly separator: string;
  readonly isNamed: boolean;
  /** Stands after the name where the value is empty. */
  readonly ifEmpty: string;
}

/** RFC 6570, appendix A; those that OpenAPI's styles are made of. */
const operators: Readonly<Record<"" | "." | ";" | "?", Operator>> = {
  "": { first: "", separator: ",", isNamed: false, ifEmpty: "" },
  ".": { first: ".", separator: ".", isNamed: false, ifEmpty: "" },
  ";": { first: ";", separator: ";", isNamed: true, ifEmpty: "" },
  "?": { first: "?", separator: "&", isNamed: true, ifEmpty: "=" },
};

/**
 * Expands `{operator name}`, with `*` where `explode` says so, by the steps of RFC 6570, section 3.2.1: a reading of its own,
 * which shares nothing with the runtime. An empty list is an undefined variable, so nothing.
 */
export function expand(
  operator: keyof typeof operators,
  name: string,
  value: TemplateValue,
  explode: boolean,
  encode: (text: string) => string = unreserved,
): string {
  const { first, separator, isNamed, ifEmpty } = operators[operator];
  const assigned = (key: string, text: string): string => key + (isNamed && text === "" ? ifEmpty : `=${encode(text)}`);
  const one = (text: string): string => (isNamed ? assigned(unreserved(name), text) : encode(text));
  if (typeof value === "string") return first + one(value);
  if (value.length === 0) return "";
  if (!explode) {
    const joined = value.flat().map(encode).join(",");
    return first + (isNamed ? `${unreserved(name)}=` : "") + joined;
  }
  const members = value.map((member) => {
    if (typeof member === "string") return one(member);
    const [key, text] = member;
    // Where reserved characters pass, the RFC lets `=` pass in names too, which then could not be told from values.
    return assigned(isNamed ? encode(key).replaceAll("=", "%3D") : encode(key), text);
  });
  return first + members.join(separator);
}

/** Percent-encodes the bytes of UTF-8 that are not unreserved characters (RFC 3986, 2.3). */
export function unreserved(text: string): string {
  return encoded(text, /[A-Za-z0-9._~-]/);
}

/** The same, but that characters pass which `allowed` says. */
export function encoded(text: string, allowed: RegExp): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return byte < 128 && allowed.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}
