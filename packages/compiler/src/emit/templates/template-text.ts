import { isIntrinsic, type Cfn, type Reference } from "../../ir/cfn.ts";
import { never } from "../../ir/never.ts";

/**
 * A template's text. Where the stack fills in parts of it, they print as `${Name}` or `${Resource.Attribute}`, and comments before
 * the text say which: a `##` comment takes its line's end with it, so the template renders as if they were not there, and the names
 * can be given values when it is rendered. The rest is as it is, never escaped as in `Fn::Sub`.
 */
export function templateText(text: Cfn<string>): string {
  if (!isIntrinsic(text)) return text;
  const notes = new Map<string, string>();
  const body = text.parts.map((part) => {
    if (typeof part === "string") return part;
    const name = nameOf(part, notes.size + 1);
    notes.set(name, note(part, name));
    return `\${${name}}`;
  });
  return [...notes.values(), body.join("")].join("");
}

function nameOf(reference: Reference, number: number): string {
  switch (reference.kind) {
    case "attribute":
      return `${reference.resource}.${reference.attribute}`;
    case "ref":
    case "parameter":
    case "placeholder":
      return reference.name;
    case "function":
      return `Value${number}`;
    default:
      return never(reference);
  }
}

function note(reference: Reference, name: string): string {
  const source = reference.kind === "function" ? ` with ${JSON.stringify(reference.json)}` : "";
  // A name with a line break in it would end the comment.
  return `## \${${name.replaceAll(/\s+/g, " ")}} is filled in by the stack${source}\n`;
}
