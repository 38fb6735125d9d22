import type { CfnJson } from "../../../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { changeItems, changeMembers } from "../../../source/json-map.ts";

/** A name that something in a template refers to. */
export type NameUse =
  | { readonly kind: "ref"; readonly name: string }
  | { readonly kind: "attribute"; readonly resource: string; readonly attribute: string }
  | { readonly kind: "condition"; readonly name: string }
  | { readonly kind: "mapping"; readonly name: string };

/** A use that a parameter can stand in for. */
export type ValueUse = Extract<NameUse, { kind: "ref" | "attribute" }>;

/** Calls `visit` with every name that the intrinsics in `json` use. */
export function forEachUse(json: CfnJson, visit: (use: NameUse) => void): void {
  renameUses(json, (use) => {
    visit(use);
    return undefined;
  });
}

/** `json` with the uses for which `rename` gives a parameter's name turned into a `Ref` of it. */
export function renameUses(json: CfnJson, rename: (use: NameUse) => string | undefined): CfnJson {
  if (Array.isArray(json)) return changeItems(json as readonly Json[], (item) => renameUses(item, rename));
  if (!isObject(json)) return json;
  const keys = Object.keys(json);
  const [key] = keys;
  if (key !== undefined && keys.length === 1) {
    const argument = own(json, key) as Json;
    if (key === "Fn::Sub") return changeMembers(json, () => renameInSub(argument, rename));
    const use = useOf(key, argument);
    const name = use && rename(use);
    if (name !== undefined) return { Ref: name };
  }
  return changeMembers(json, (member) => renameUses(member, rename));
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

function renameInSub(argument: Json, rename: (use: NameUse) => string | undefined): Json {
  if (typeof argument === "string") return renameInText(argument, {}, rename);
  if (!Array.isArray(argument)) return renameUses(argument, rename);
  const [text, variables, ...rest] = argument as readonly Json[];
  if (typeof text !== "string" || !isObject(variables)) return renameUses(argument, rename);
  return [
    renameInText(text, variables, rename),
    changeMembers(variables, (value) => renameUses(value, rename)),
    ...rest,
  ];
}

/** Renames in the text of an `Fn::Sub`; its own variables and `${!…}` are no uses. */
function renameInText(text: string, variables: JsonObject, rename: (use: NameUse) => string | undefined): string {
  return text.replaceAll(/\$\{([^}]*)\}/g, (written, inner: string) => {
    if (inner.startsWith("!") || Object.hasOwn(variables, inner)) return written;
    const dot = inner.startsWith("AWS::") ? -1 : inner.indexOf(".");
    const name =
      dot < 0
        ? rename({ kind: "ref", name: inner })
        : rename({ kind: "attribute", resource: inner.slice(0, dot), attribute: inner.slice(dot + 1) });
    return name === undefined ? written : `\${${name}}`;
  });
}
