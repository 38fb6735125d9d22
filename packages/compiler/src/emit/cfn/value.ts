import { isIntrinsic, isStackFilledList, type Cfn, type CfnJson, type Reference } from "../../ir/cfn.ts";
import { listOf } from "../../ir/list-of.ts";
import { never } from "../../ir/never.ts";
import { jsonMap, sortedJson } from "../../source/json-map.ts";
import { standIn } from "../../ir/stand-in.ts";
import { escapeSub, isSubName } from "./sub.ts";

/**
 * A value as raw CloudFormation JSON, by the shortest intrinsic that says it.
 *
 * Plain text stays plain even with `${…}` in it; `Fn::Sub` is used where text and references mix, and only there.
 */
export function printValue(value: Cfn<string | number | boolean>): CfnJson {
  if (!isIntrinsic(value)) return value;
  const [only, ...more] = value.parts;
  if (only === undefined) return "";
  if (more.length === 0) return typeof only === "string" ? only : printReference(only);
  return printSub(value.parts);
}

/** {@link printValue} of what may be absent. */
export function printOptional(value: Cfn<string | number | boolean> | undefined): CfnJson | undefined {
  return value === undefined ? undefined : printValue(value);
}

/** A list of values; one that is a whole list stands alone. */
export function printList(values: readonly Cfn<string>[]): CfnJson {
  return listOf(values.map((value) => ({ json: printValue(value), isList: isStackFilledList(value) })));
}

function printReference(reference: Reference): CfnJson {
  switch (reference.kind) {
    case "ref":
      return { Ref: reference.name };
    case "attribute":
      return printAttribute(reference.resource, reference.attribute);
    case "parameter":
    case "placeholder":
      return { Ref: standIn(reference) };
    case "function":
      return sortedJson(reference.json);
    default:
      return never(reference);
  }
}

/**
 * `Alias` and `Version` of a function are SAM's own, which fills them in for `Ref` and `Fn::Sub` only; for other resources `Fn::Sub` says
 * the same as `Fn::GetAtt`.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-resource-function-return-values
 */
function printAttribute(resource: string, attribute: string): CfnJson {
  const isOfSam = attribute === "Alias" || attribute === "Version";
  return isOfSam ? { "Fn::Sub": `\${${resource}.${attribute}}` } : { "Fn::GetAtt": [resource, attribute] };
}

function printSub(parts: readonly (string | Reference)[]): CfnJson {
  const taken = new Set(parts.map((part) => (typeof part === "string" ? "" : nameInSub(part))));
  const variables = new Map<string, CfnJson>();
  const variable = (value: CfnJson): string => {
    for (let number = 1; ; number += 1) {
      const name = `Value${number}`;
      if (taken.has(name)) continue;
      if (!variables.has(name)) variables.set(name, value);
      if (variables.get(name) === value) return `\${${name}}`;
    }
  };
  const text = parts.map((part) => {
    if (typeof part === "string") return escapeSub(part) ?? part.replaceAll("${", () => `${variable("$")}{`);
    const name = nameInSub(part);
    return name === undefined ? variable(printReference(part)) : `\${${name}}`;
  });
  const joined = text.join("");
  return { "Fn::Sub": variables.size === 0 ? joined : [joined, jsonMap(variables)] };
}

/** How `Fn::Sub` names the reference in its text; undefined where it needs a variable. */
function nameInSub(reference: Reference): string | undefined {
  const name = plainName(reference);
  return name !== undefined && isSubName(name) ? name : undefined;
}

function plainName(reference: Reference): string | undefined {
  switch (reference.kind) {
    case "ref":
      return reference.name;
    case "attribute":
      return `${reference.resource}.${reference.attribute}`;
    case "parameter":
    case "placeholder":
      return standIn(reference);
    case "function":
      return undefined;
    default:
      return never(reference);
  }
}
