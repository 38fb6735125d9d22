import { isObject, own, type Json } from "../../source/json.ts";
import { toPointer } from "../../source/origin.ts";
import { soleFunction } from "../../source/sole-function.ts";

/** An object that CloudFormation takes for an intrinsic function, although it is not one. */
export interface UnintendedIntrinsic {
  readonly key: string;
  /** Steps from the root of what was looked at. */
  readonly path: readonly string[];
}

/**
 * Objects with nothing in them but `Ref` or `Fn::…` whose value cannot be that function's: a schema with one property called
 * `Ref`, for instance. CloudFormation would refuse the template, or fill in something else.
 */
export function unintendedIntrinsics(json: Json): UnintendedIntrinsic[] {
  const found: UnintendedIntrinsic[] = [];
  const path: string[] = [];
  const visit = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    const key = soleFunction(value);
    if (key !== undefined && !isPlausible(key, own(value, key) as Json)) found.push({ key, path: [...path] });
    for (const [step, inner] of Object.entries(value)) {
      path.push(step);
      visit(inner);
      path.pop();
    }
  };
  visit(json);
  return found;
}

/** The path as a JSON Pointer. */
export function pointerOf({ path }: UnintendedIntrinsic): string {
  return toPointer(path);
}

/** Functions, and the form of what they take. */
const argumentForms: ReadonlyMap<string, (argument: Json) => boolean> = new Map([
  ["Ref", (argument) => typeof argument === "string" && /^[A-Za-z0-9:._-]+$/.test(argument)],
  ["Fn::GetAtt", isTextOrList],
  ["Fn::Sub", isTextOrList],
  ["Fn::Base64", isTextOrFunction],
  ["Fn::GetAZs", isTextOrFunction],
  ["Fn::ImportValue", isTextOrFunction],
  ["Fn::Transform", isObject],
  ["Fn::Length", isListOrFunction],
  ["Fn::ToJsonString", isListOrFunction],
]);

function isPlausible(key: string, argument: Json): boolean {
  if (key.startsWith("Fn::ForEach::")) return Array.isArray(argument);
  const form = argumentForms.get(key);
  if (form) return form(argument);
  return listFunctions.has(key) && Array.isArray(argument);
}

const listFunctions: ReadonlySet<string> = new Set(
  ["And", "Cidr", "Equals", "FindInMap", "If", "Join", "Not", "Or", "Select", "Split"].map((name) => `Fn::${name}`),
);

function isTextOrList(argument: Json): boolean {
  return typeof argument === "string" || Array.isArray(argument);
}

function isTextOrFunction(argument: Json): boolean {
  return typeof argument === "string" || soleFunction(argument) !== undefined;
}

function isListOrFunction(argument: Json): boolean {
  return Array.isArray(argument) || isObject(argument);
}
