import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { evaluate, type Stack } from "../../cfn/evaluate.ts";
import { referenceMark } from "./fold-native.ts";

/** What every stack gives for these, here. */
export const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ["AWS::URLSuffix", "amazonaws.com"],
  ["AWS::Partition", "aws"],
  ["AWS::Region", "eu-west-1"],
  ["AWS::AccountId", "123456789012"],
]);

/** Values of conditions that the document's author named. */
export type Assignment = ReadonlyMap<string, boolean>;

/** A stack of the template: names are what they are called, resources of the template a mark. */
export function stackOf(template: Json, assignment: Assignment): Stack {
  const resources = own(template, "Resources");
  const conditions = own(template, "Conditions");
  const stack: Stack = {
    value(name) {
      const [owner = ""] = name.startsWith("AWS::") ? [name] : name.split(".");
      if (own(resources, owner) !== undefined) return referenceMark(name);
      return pseudoParameters.get(name) ?? `\${${name}}`;
    },
    holds: (name) => assignment.get(name) ?? isTrue(own(conditions, name) ?? null),
  };
  function isTrue(expression: Json): boolean {
    if (!isObject(expression)) return false;
    const [[key, argument] = ["", null]] = Object.entries(expression);
    const operands = Array.isArray(argument) ? (argument as readonly Json[]) : [];
    if (key === "Condition") return stack.holds(String(argument));
    if (key === "Fn::Not") return !operands.every(isTrue);
    if (key === "Fn::And") return operands.every(isTrue);
    if (key === "Fn::Or") return operands.some(isTrue);
    return false;
  }
  return stack;
}

/** The resources of a template that exist, intrinsics filled in. */
export function resourcesOf(template: Json, assignment: Assignment): JsonObject {
  const stack = stackOf(template, assignment);
  return Object.fromEntries(
    Object.entries(own(template, "Resources") as JsonObject)
      .filter(([, resource]) => {
        const condition = own(resource, "Condition");
        return typeof condition !== "string" || stack.holds(condition);
      })
      .map(([id, resource]) => [id, evaluated(resource, stack)]),
  );
}

function evaluated(resource: Json, stack: Stack): JsonObject {
  return { Type: own(resource, "Type") ?? null, Properties: evaluate(own(resource, "Properties") ?? {}, stack) };
}

/** Names of the conditions that `Fn::If` asks for inside of a value. */
export function conditionsIn(json: Json, found: Set<string> = new Set<string>()): Set<string> {
  if (Array.isArray(json)) for (const item of json as readonly Json[]) conditionsIn(item, found);
  if (!isObject(json)) return found;
  for (const [key, value] of Object.entries(json)) {
    if (key === "Fn::If" && Array.isArray(value) && typeof value[0] === "string") found.add(value[0]);
    conditionsIn(value, found);
  }
  return found;
}

/** Up to so many conditions every combination is looked at, else all of them true and all false. */
const maxCombined = 4;

/** Assignments that tell branches apart. */
export function assignmentsOf(conditions: ReadonlySet<string>): Assignment[] {
  const names = [...conditions];
  if (names.length > maxCombined) return [true, false].map((is) => new Map(names.map((name) => [name, is])));
  return Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Map(names.map((name, at) => [name, ((bits >> at) & 1) === 1])),
  );
}
