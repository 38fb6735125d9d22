import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { changeItems, changeMembers, jsonMap } from "../source/json-map.ts";
import type { CfnJson } from "./cfn.ts";

/** A name that something in a template refers to. */
export type NameUse =
  | { readonly kind: "ref"; readonly name: string }
  | { readonly kind: "attribute"; readonly resource: string; readonly attribute: string }
  | { readonly kind: "condition"; readonly name: string }
  | { readonly kind: "mapping"; readonly name: string };

/** A use that a value can stand in for. */
export type ValueUse = Extract<NameUse, { kind: "ref" | "attribute" }>;

/** What stands in for a use: text, or another intrinsic; undefined leaves it as it is. */
export type StandInOf = (use: NameUse) => Json | undefined;

/** Calls `visit` with every name that the intrinsics in `json` use. */
export function forEachUse(json: CfnJson, visit: (use: NameUse) => void): void {
  replaceUses(json, (use) => {
    visit(use);
    return undefined;
  });
}

/** `json` with something else in place of the uses that `standIn` knows of. */
export function replaceUses(json: CfnJson, standIn: StandInOf): CfnJson {
  if (Array.isArray(json)) return changeItems(json as readonly Json[], (item) => replaceUses(item, standIn));
  if (!isObject(json)) return json;
  const keys = Object.keys(json);
  const [key] = keys;
  if (key !== undefined && keys.length === 1) {
    const argument = own(json, key) as Json;
    if (key === "Fn::Sub") return changeMembers(json, () => replaceInSub(argument, standIn));
    const use = useOf(key, argument);
    const replaced = use && standIn(use);
    if (replaced !== undefined) return replaced;
  }
  return changeMembers(json, (member) => replaceUses(member, standIn));
}

function useOf(key: string, argument: Json): NameUse | undefined {
  if (key === "Ref" && typeof argument === "string") return { kind: "ref", name: argument };
  if (key === "Condition" && typeof argument === "string") return { kind: "condition", name: argument };
  if (key === "Fn::GetAtt") return attributeUse(argument);
  const [name] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  if (typeof name !== "string") return undefined;
  if (key === "Fn::If") return { kind: "condition", name };
  if (key === "Fn::FindInMap") return { kind: "mapping", name };
  return undefined;
}

function attributeUse(argument: Json): NameUse | undefined {
  const parts = typeof argument === "string" ? argument.split(".") : argument;
  if (!Array.isArray(parts)) return undefined;
  const [resource, ...attribute] = parts as readonly Json[];
  if (typeof resource !== "string" || !attribute.every((part) => typeof part === "string")) return undefined;
  return { kind: "attribute", resource, attribute: attribute.join(".") };
}

function replaceInSub(argument: Json, standIn: StandInOf): Json {
  const isList = Array.isArray(argument);
  const [text, variables = {}, ...rest] = isList ? (argument as readonly Json[]) : [argument];
  if (typeof text !== "string" || !isObject(variables)) return replaceUses(argument, standIn);
  const added = new Map<string, Json>();
  const replaced = replaceInText(text, variables, standIn, added);
  if (!isList && added.size === 0) return replaced;
  const kept = changeMembers(variables, (value) => replaceUses(value, standIn));
  return [replaced, added.size === 0 ? kept : jsonMap([...Object.entries(kept), ...added]), ...rest];
}

/**
 * Replaces in the text of an `Fn::Sub`; its own variables and `${!…}` are no uses. What no `${…}` can say becomes a variable,
 * which is put into `added`.
 */
function replaceInText(text: string, variables: JsonObject, standIn: StandInOf, added: Map<string, Json>): string {
  return text.replaceAll(/\$\{([^}]*)\}/g, (written, inner: string) => {
    if (inner.startsWith("!") || Object.hasOwn(variables, inner)) return written;
    const replaced = standIn(useInText(inner));
    if (replaced === undefined) return written;
    const short = shortForm(replaced);
    if (short !== undefined) return short;
    const name = freeName(
      (taken) => added.has(taken) || Object.hasOwn(variables, taken) || text.includes(`{${taken}}`),
    );
    added.set(name, replaced);
    return `\${${name}}`;
  });
}

function useInText(inner: string): ValueUse {
  const dot = inner.startsWith("AWS::") ? -1 : inner.indexOf(".");
  if (dot < 0) return { kind: "ref", name: inner };
  return { kind: "attribute", resource: inner.slice(0, dot), attribute: inner.slice(dot + 1) };
}

/** How the text of an `Fn::Sub` says a value by itself; undefined if it cannot. */
function shortForm(value: Json): string | undefined {
  if (typeof value !== "object" || value === null) return String(value).replaceAll("${", "${!");
  const name = own(value, "Ref");
  return typeof name === "string" ? `\${${name}}` : undefined;
}

function freeName(isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = `Value${number}`;
    if (!isTaken(name)) return name;
  }
}
