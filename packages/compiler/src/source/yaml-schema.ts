import { CORE_SCHEMA, FAILSAFE_SCHEMA, Type, type Schema } from "js-yaml";
import type { Json } from "./json.ts";

const kinds = ["scalar", "sequence", "mapping"] as const;

/** Intrinsic functions with a short form; the long form has `Fn::` before it. */
const functions = [
  ...["And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "ForEach"],
  ...["GetAZs", "If", "ImportValue", "Join", "Length", "Not", "Or", "RefAll", "Select", "Split", "Sub", "ToJsonString"],
  ...["Transform", "ValueOf", "ValueOfAll"],
];

/** `!GetAtt Function.Arn` is split at its first dot; logical ids have none. */
function getAttribute(value: Json): Json {
  if (typeof value !== "string") return { "Fn::GetAtt": value };
  const dot = value.indexOf(".");
  return { "Fn::GetAtt": dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
}

function tag(name: string, construct: (value: Json) => Json): Type[] {
  return kinds.map((kind) => new Type(`!${name}`, { kind, construct }));
}

const cloudFormation = [
  ...functions.flatMap((name) => tag(name, (value) => ({ [`Fn::${name}`]: value }))),
  ...["Ref", "Condition"].flatMap((name) => tag(name, (value) => ({ [name]: value }))),
  ...tag("GetAtt", getAttribute),
];

/** Tags of other tools are dropped, and the value they stand on is kept. */
const otherLocal = kinds.map((kind) => new Type("!", { kind, multi: true, construct: (value: Json) => value }));

/** Dates and binary stay the text they were written as; the gateway and JSON have no other form for them. */
const asText = ["timestamp", "binary"].map((name) => new Type(`tag:yaml.org,2002:${name}`, { kind: "scalar" }));

const merge = new Type("tag:yaml.org,2002:merge", {
  kind: "scalar",
  resolve: (value: unknown) => value === "<<" || value === null,
});

/**
 * Digits after a leading zero are an account id or a code: text, since every reading of it as a number loses the zero.
 * It stands before the core types, as the first implicit type that resolves wins.
 */
const leadingZero = new Type("tag:yaml.org,2002:leading-zero", {
  kind: "scalar",
  resolve: (value: unknown) => typeof value === "string" && value.startsWith("0") && /^0[0-9]+$/.test(value),
});

/** `@types/js-yaml` leaves out the member; it has been there since js-yaml 3. */
const core = (CORE_SCHEMA as unknown as { readonly implicit: Type[] }).implicit;

/**
 * How YAML is read: the core schema, merge keys, and CloudFormation's tags, which are brought to their long form.
 *
 * Load and locator share it, so that both see the same document.
 */
export const yamlSchema: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [leadingZero, ...core, merge],
  explicit: [...asText, ...cloudFormation, ...otherLocal],
});
