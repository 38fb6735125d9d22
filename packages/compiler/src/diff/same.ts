import { isIntrinsic, type Cfn, type Reference } from "../ir/cfn.ts";

/** Whether two parts of the IR say the same, wherever they stand. */
export function isSame(left: unknown, right: unknown): boolean {
  return textOf(left) === textOf(right);
}

/** A part of the IR as text, places left out: equal for what says the same. */
export function textOf(value: unknown): string {
  if (value === undefined) return "";
  return JSON.stringify(value, (key, inner: unknown) => (key === "origin" && isOrigin(inner) ? undefined : inner));
}

/** A value in a message; what a stack fills in by its names. */
export function shown(value: Cfn<string | number | boolean> | undefined): string {
  if (value === undefined) return "nothing";
  if (!isIntrinsic(value)) return String(value);
  return value.parts.map((part) => (typeof part === "string" ? part : `\${${nameOf(part)}}`)).join("");
}

function nameOf(reference: Reference): string {
  switch (reference.kind) {
    case "attribute":
      return `${reference.resource}.${reference.attribute}`;
    case "function":
      return Object.keys(reference.json)[0] ?? "Fn";
    default:
      return reference.name;
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === "object" && value !== null && "pointer" in value;
}
