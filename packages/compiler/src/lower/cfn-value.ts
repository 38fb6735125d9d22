import { fromParts, isIntrinsic, type Cfn, type CfnJson, type Intrinsic, type Reference } from "../ir/cfn.ts";
import { standIn, standsFor } from "../ir/stand-in.ts";
import { never } from "../ir/never.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import type { Names, Node } from "../source/node.ts";
import { soleFunction } from "../source/sole-function.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { unexpectedType } from "./diagnostics.ts";
import { fillJson, isGatewayExpression } from "./names.ts";

/** How `${…}` in plain text is read: as another tool's placeholder, or not at all (mapping templates own that syntax). */
export type TextSyntax = "placeholders" | "verbatim";

type Part = string | Reference;

/** Text, or text with stack-filled parts. Numbers and booleans count as their text, as they do for the service. */
export function cfnString(node: Node, report: Report, syntax: TextSyntax = "placeholders"): Cfn<string> | undefined {
  if (node.value === undefined || node.value === null) return undefined;
  const text = textOf(node, syntax);
  if (text !== undefined) return text;
  report(unexpectedType, node.origin, { expected: "text" });
  return undefined;
}

/** A number, also one written as text. */
export function cfnNumber(node: Node, report: Report): Cfn<number> | undefined {
  if (node.value === undefined || node.value === null) return undefined;
  const text = typeof node.value === "boolean" ? undefined : textOf(node, "placeholders");
  if (isIntrinsic(text)) return text;
  if (text !== undefined && /^\s*-?\d+(\.\d+)?\s*$/.test(text)) return Number(text);
  report(unexpectedType, node.origin, { expected: "a number" });
  return undefined;
}

/** A boolean, also one written as text. */
export function cfnBoolean(node: Node, report: Report): Cfn<boolean> | undefined {
  if (node.value === undefined || node.value === null) return undefined;
  const text = textOf(node, "placeholders");
  if (isIntrinsic(text)) return text;
  if (text !== undefined && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  report(unexpectedType, node.origin, { expected: "true or false" });
  return undefined;
}

/** Upper case, where the text is known: the service takes any case, CloudFormation only this one. */
export function upperCase(text: Cfn<string> | undefined): Cfn<string> | undefined {
  return typeof text === "string" ? text.toUpperCase() : text;
}

/** The long form of an intrinsic: an object whose only key is `Ref`, `Condition` or `Fn::…`. */
export function isIntrinsicJson(value: Json | undefined): value is JsonObject {
  if (soleFunction(value) !== undefined) return true;
  return isObject(value) && Object.hasOwn(value, "Condition") && Object.keys(value).length === 1;
}

/** A value that is kept as JSON: {@link cfnJson} the other way round; undefined if it is no text. */
export function cfnOfJson(json: Json): Cfn<string> | undefined {
  const parts = partsOfJson(json, "verbatim");
  return parts && fromParts(parts);
}

/** A value as JSON, for what is kept as JSON: {@link cfnString} the other way round. */
export function cfnJson(value: Cfn<string>): CfnJson {
  if (!isIntrinsic(value)) return value;
  const parts = value.parts.map((part): CfnJson => {
    if (typeof part === "string") return part;
    if (part.kind === "function") return part.json;
    if (part.kind === "attribute") return { "Fn::GetAtt": [part.resource, part.attribute] };
    return { Ref: part.kind === "ref" ? part.name : standIn(part) };
  });
  const [only = ""] = parts;
  return parts.length < 2 ? only : { "Fn::Join": ["", parts] };
}

/** A whole list, as its one member. */
export function stackFilledList(json: JsonObject): Intrinsic {
  return { kind: "intrinsic", parts: [wholeList(json)] };
}

function wholeList(json: JsonObject): Reference {
  return { kind: "function", json, isList: true };
}

/** Whether a function gives a list whatever it is given: `Fn::Split` and such, and `Fn::If` between lists. */
export function isListFunction(json: Json): boolean {
  if (!isObject(json)) return false;
  const [key = ""] = Object.keys(json);
  const choice = own(json, "Fn::If");
  const branches = Array.isArray(choice) ? (choice as readonly Json[]).slice(1) : [];
  return (
    ["Fn::Split", "Fn::GetAZs", "Fn::Cidr"].includes(key) ||
    branches.some((branch) => Array.isArray(branch) || isListFunction(branch))
  );
}

/** What the node says, names that the configuration knows filled in; undefined if that is no text. */
function textOf({ value = null, graph: { names } }: Node, syntax: TextSyntax): Cfn<string> | undefined {
  const parts = partsOfJson(value, syntax);
  return parts && fillValue(fromParts(parts), names);
}

/** A value, names that the configuration knows filled in. */
export function fillValue(value: Cfn<string>, names: Names | undefined): Cfn<string> {
  if (names === undefined || !isIntrinsic(value)) return value;
  return fromParts(value.parts.flatMap((part) => (typeof part === "string" ? part : filledReference(part, names))));
}

function filledReference(reference: Reference, names: Names): Part | Part[] {
  const filled = valueOf(reference, names);
  const parts = filled === undefined ? undefined : partsOfJson(filled, "verbatim");
  return parts?.map(named) ?? reference;
}

/** What a rule for names has made of one is a parameter, here as for those that name the part. */
function named(part: Part): Part {
  return (typeof part === "object" && part.kind === "ref" ? standsFor(part.name) : undefined) ?? part;
}

function valueOf(reference: Reference, names: Names): Json | undefined {
  switch (reference.kind) {
    case "ref":
    case "placeholder":
      return names(reference.name);
    case "attribute":
      return names(`${reference.resource}.${reference.attribute}`);
    case "function":
      return fillJson(reference.json, names);
    case "parameter":
      return undefined;
    default:
      return never(reference);
  }
}

function partsOfJson(value: Json, syntax: TextSyntax): Part[] | undefined {
  if (typeof value === "string") return syntax === "verbatim" ? [value] : partsOfText(value);
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return isIntrinsicJson(value) ? partsOfIntrinsic(value, syntax) : undefined;
}

function partsOfIntrinsic(value: JsonObject, syntax: TextSyntax): Part[] {
  const opaque: Part[] = [isListFunction(value) ? wholeList(value) : { kind: "function", json: value }];
  const name = own(value, "Ref");
  // SAM takes { Ref: Function.Alias } too.
  if (typeof name === "string") return [referenceTo(name)];
  const attribute = own(value, "Fn::GetAtt");
  if (attribute !== undefined) return attributeParts(attribute) ?? opaque;
  const sub = own(value, "Fn::Sub");
  if (sub !== undefined) return subParts(sub) ?? opaque;
  const join = own(value, "Fn::Join");
  if (join !== undefined) return joinParts(join, syntax) ?? opaque;
  return opaque;
}

function attributeParts(value: Json): Part[] | undefined {
  const [resource, ...rest] =
    typeof value === "string" ? value.split(".") : Array.isArray(value) ? (value as readonly Json[]) : [];
  if (typeof resource !== "string" || rest.length === 0 || !rest.every((part) => typeof part === "string"))
    return undefined;
  return [{ kind: "attribute", resource, attribute: rest.join(".") }];
}

function joinParts(value: Json, syntax: TextSyntax): Part[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [delimiter, list] = value as readonly Json[];
  if (typeof delimiter !== "string" || !Array.isArray(list)) return undefined;
  const parts: Part[] = [];
  for (const [index, item] of (list as readonly Json[]).entries()) {
    // Inside an intrinsic only intrinsics are filled in: text is text.
    const inner = typeof item === "string" ? [item] : partsOfJson(item, syntax);
    if (inner === undefined) return undefined;
    if (index > 0) parts.push(delimiter);
    parts.push(...inner);
  }
  return parts;
}

function subParts(value: Json): Part[] | undefined {
  const [text, variables] = Array.isArray(value) ? (value as readonly Json[]) : [value];
  if (typeof text !== "string") return undefined;
  const parts: Part[] = [];
  for (const [literal, name] of placeholdersIn(text)) {
    parts.push(literal);
    if (name === undefined) continue;
    const variable = own(variables, name);
    if (variable !== undefined) {
      const inner = typeof variable === "string" ? [variable] : partsOfJson(variable, "verbatim");
      if (inner === undefined) return undefined;
      parts.push(...inner);
    } else if (name.startsWith("!")) parts.push(`\${${name.slice(1)}}`);
    else if (isGatewayExpression(name)) parts.push(`\${${name}}`);
    else parts.push(referenceTo(name));
  }
  return parts;
}

function referenceTo(name: string): Reference {
  const dot = name.indexOf(".");
  if (dot < 0 || name.startsWith("AWS::")) return { kind: "ref", name };
  return { kind: "attribute", resource: name.slice(0, dot), attribute: name.slice(dot + 1) };
}

/** `${AWS::Region}` is filled in by the gateway itself at import; saying it as a reference gives the same text. */
function partsOfText(text: string): Part[] {
  const parts: Part[] = [];
  for (const [literal, name] of placeholdersIn(text)) {
    const isEscaped = name !== undefined && literal.endsWith("$");
    parts.push(isEscaped ? literal.slice(0, -1) : literal);
    if (name === undefined) continue;
    // Escaped for the other tool, it is the gateway's own variable when that is through.
    const isOwn = isEscaped ? /^AWS::(?:AccountId|Partition|Region)$/.test(name) : name.startsWith("AWS::");
    if (isOwn) parts.push({ kind: "ref", name });
    else if (isEscaped || isGatewayExpression(name)) parts.push(`\${${name}}`);
    else parts.push({ kind: "placeholder", name });
  }
  return parts;
}

/** Each stretch of text with the name of the `${name}` that ends it; the last has none. */
function* placeholdersIn(text: string): Generator<[literal: string, name: string | undefined]> {
  let from = 0;
  for (const match of text.matchAll(/\$\{([^{}]+)\}/g)) {
    yield [text.slice(from, match.index), match[1]?.trim()];
    from = match.index + match[0].length;
  }
  yield [text.slice(from), undefined];
}
