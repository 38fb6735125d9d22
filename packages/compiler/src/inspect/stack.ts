import { isIntrinsic, partsOf, type Cfn, type CfnJson, type Reference } from "../ir/cfn.ts";
import { never } from "../ir/never.ts";
import { standsFor } from "../ir/stand-in.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { rewrite } from "./members.ts";

/** Text for a value that a stack fills in; undefined where it is not known. */
export type Fill = (reference: Reference) => string | undefined;

/** A value of the IR as the service answers it, references filled in or shown as `${Name}` where they can't be. */
export function plain<T extends string | number | boolean>(value: Cfn<T>, fill: Fill): T | string {
  if (!isIntrinsic(value)) return value;
  return partsOf(value)
    .map((part) => (typeof part === "string" ? part : (fill(part) ?? `\${${nameOf(part)}}`)))
    .join("");
}

/** {@link plain} of what may be absent. */
export function optional<T extends string | number | boolean>(
  value: Cfn<T> | undefined,
  fill: Fill,
): T | string | undefined {
  return value === undefined ? undefined : plain(value, fill);
}

/** A boolean that a stack fills in reads as such once it is filled in. */
export function truth(value: Cfn<boolean> | undefined, fill: Fill): Json {
  const text = value === undefined ? false : plain(value, fill);
  return text === "true" ? true : text === "false" ? false : text;
}

/** A number that a stack fills in reads as such once it is filled in. */
export function count(value: Cfn<number> | undefined, fill: Fill): Json | undefined {
  const text = optional(value, fill);
  return typeof text === "string" && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** JSON with the commonest intrinsics inside it filled in; what is left stays in its long form. */
export function plainJson(json: CfnJson, fill: Fill): Json {
  return rewrite(json, (value) => {
    if (!isObject(value) || Object.keys(value).length !== 1) return value;
    const name = own(value, "Ref");
    if (typeof name === "string")
      return plain({ kind: "intrinsic", parts: [standsFor(name) ?? { kind: "ref", name }] }, fill);
    const sub = own(value, "Fn::Sub");
    const [text, variables] = Array.isArray(sub) ? (sub as readonly Json[]) : [sub];
    if (typeof text === "string") return substitute(text, variables, fill);
    return value;
  });
}

function substitute(text: string, variables: Json | undefined, fill: Fill): string {
  return text.replace(/\$\{([^{}!]+)\}/g, (placeholder, name: string) => {
    const variable = own(variables, name.trim());
    if (typeof variable === "string" || typeof variable === "number") return String(variable);
    return fill(referenceTo(name.trim())) ?? placeholder;
  });
}

function referenceTo(name: string): Reference {
  const dot = name.indexOf(".");
  if (dot < 0 || name.startsWith("AWS::")) return { kind: "ref", name };
  return { kind: "attribute", resource: name.slice(0, dot), attribute: name.slice(dot + 1) };
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
      return JSON.stringify(reference.json);
    default:
      return never(reference);
  }
}
