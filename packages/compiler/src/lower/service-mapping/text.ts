import { fromParts, partsOf, type Cfn } from "../../ir/cfn.ts";

/** Pieces of a template one after another; what a stack fills in stays a reference. */
export function concat(...pieces: readonly Cfn<string>[]): Cfn<string> {
  return fromParts(pieces.flatMap((piece) => partsOf(piece)));
}

/** The text with every line but the first two spaces further in. */
export function indent(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

/**
 * JSON of a constant text, its quotes included, with nothing in it that Velocity would take for its own: `$` and `#` are
 * written as JSON escapes.
 */
export function jsonText(text: string): string {
  return withoutVelocity(JSON.stringify(text));
}

/** The content of a JSON string that is to hold a text: {@link jsonText} without the quotes around it. */
export function inJsonString(text: string): string {
  return jsonText(text).slice(1, -1);
}

/** A constant text as the value of a form's field. */
export function inForm(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
}

function withoutVelocity(json: string): string {
  return json.replaceAll("$", String.raw`\u0024`).replaceAll("#", String.raw`\u0023`);
}

/**
 * A reference, given as an argument, escaped for a string of JSON.
 *
 * `escapeJavaScript` makes `\'` of an apostrophe, which JSON does not have; AWS's page says to take it back:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function escaped(argument: string): string {
  return String.raw`$util.escapeJavaScript(${argument}).replaceAll("\\'", "'")`;
}
