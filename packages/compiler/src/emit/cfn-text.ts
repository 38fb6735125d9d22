import { partsOf, type Cfn, type Reference } from "../ir/cfn.ts";
import { never } from "../ir/never.ts";

/** A value for people: what a stack fills in is named in `${…}`. */
export function cfnText(value: Cfn<string>): string {
  return partsOf(value)
    .map((part) => (typeof part === "string" ? part : `\${${nameOf(part)}}`))
    .join("");
}

/** The text of a value that is known now; undefined where a stack fills it in. */
export function knownText(value: Cfn<string> | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function nameOf(reference: Reference): string {
  switch (reference.kind) {
    case "ref":
    case "parameter":
    case "placeholder":
      return reference.name;
    case "attribute":
      return `${reference.resource}.${reference.attribute}`;
    case "function":
      return Object.keys(reference.json)[0] ?? "";
    default:
      return never(reference);
  }
}
