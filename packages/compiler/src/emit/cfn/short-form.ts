import type { Json, JsonObject } from "../../source/json.ts";
import { isObject } from "../../source/json.ts";

/** An intrinsic function in YAML's short form: the tag, and the value that it stands before. */
export interface ShortForm {
  readonly tag: string;
  readonly value: Json;
}

/** Functions whose argument is a list. */
const overLists: ReadonlySet<string> = new Set([
  "Fn::And",
  "Fn::Cidr",
  "Fn::Equals",
  "Fn::FindInMap",
  "Fn::If",
  "Fn::Join",
  "Fn::Not",
  "Fn::Or",
  "Fn::Select",
  "Fn::Split",
]);

/** Functions whose argument is a text or another function. */
const overTexts: ReadonlySet<string> = new Set(["Fn::Base64", "Fn::GetAZs", "Fn::ImportValue"]);

/**
 * The short form of `value`, if it is an intrinsic function that has one.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function shortForm(value: JsonObject): ShortForm | undefined {
  const keys = Object.keys(value);
  const [key] = keys;
  if (key === undefined || keys.length !== 1) return undefined;
  const argument = value[key] as Json;
  if (!hasShortForm(key, argument)) return undefined;
  const tag = `!${key.replace("Fn::", "")}`;
  return { tag, value: key === "Fn::GetAtt" ? dotted(argument) : argument };
}

function hasShortForm(key: string, argument: Json): boolean {
  if (key === "Ref" || key === "Condition") return typeof argument === "string";
  if (key === "Fn::Sub") return typeof argument === "string" || Array.isArray(argument);
  if (key === "Fn::GetAtt") return typeof argument === "string" || Array.isArray(argument);
  if (overTexts.has(key)) return typeof argument === "string" || isObject(argument);
  return overLists.has(key) && Array.isArray(argument);
}

/** `Resource.Attribute`, unless part of it is itself a function. */
function dotted(argument: Json): Json {
  const isText = Array.isArray(argument) && argument.every((part) => typeof part === "string");
  return isText ? argument.join(".") : argument;
}
