import { jsonMap } from "../../../src/source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";

/** What a stack knows when its template is worked out. */
export interface Stack {
  readonly template: JsonObject;
  readonly parameters: JsonObject;
  /** Physical ids by logical id; other resources are known by their logical id. */
  readonly physicalIds: ReadonlyMap<string, string>;
}

/** Pseudo parameters as the recordings' own fixtures name them. */
export const pseudoParameters: Readonly<Record<string, string>> = {
  "AWS::AccountId": "111111111111",
  "AWS::Partition": "aws",
  "AWS::Region": "us-east-1",
  "AWS::StackName": "stack-name",
  "AWS::StackId": "arn:aws:cloudformation:us-east-1:111111111111:stack/stack-name/0",
  "AWS::URLSuffix": "amazonaws.com",
};

/** A part of a template with its intrinsic functions worked out; undefined for `AWS::NoValue`. */
export function resolve(json: Json, stack: Stack): Json | undefined {
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((item) => resolve(item, stack) ?? []);
  if (!isObject(json)) return json;
  const [key, ...more] = Object.keys(json);
  const argument = key !== undefined && more.length === 0 ? own(json, key) : undefined;
  if (key === "Ref" && typeof argument === "string") return refer(argument, stack);
  if (key?.startsWith("Fn::") && argument !== undefined) return call(key.slice("Fn::".length), argument, stack) ?? json;
  return jsonMap(Object.entries(json).map(([name, value]) => [name, resolve(value, stack)]));
}

/** Whether a condition of the template holds; one that is not there does. */
export function holds(condition: Json | undefined, stack: Stack): boolean {
  if (typeof condition !== "string") return true;
  const definition = own(own(stack.template, "Conditions"), condition);
  return definition === undefined || truth(definition, stack);
}

function truth(json: Json, stack: Stack): boolean {
  const list = (name: string): readonly Json[] => {
    const items = own(json, `Fn::${name}`);
    return Array.isArray(items) ? (items as readonly Json[]) : [];
  };
  const condition = own(json, "Condition");
  if (condition !== undefined) return holds(condition, stack);
  const [one, other] = list("Equals");
  if (one !== undefined && other !== undefined) {
    return JSON.stringify(resolve(one, stack)) === JSON.stringify(resolve(other, stack));
  }
  if (list("Not").length > 0) return !list("Not").every((item) => truth(item, stack));
  if (list("And").length > 0) return list("And").every((item) => truth(item, stack));
  return list("Or").some((item) => truth(item, stack));
}

function refer(name: string, { parameters, physicalIds, template }: Stack): Json | undefined {
  if (name === "AWS::NoValue") return undefined;
  const parameter = own(parameters, name) ?? own(own(own(template, "Parameters"), name), "Default");
  return parameter ?? pseudoParameters[name] ?? physicalIds.get(name) ?? name;
}

function call(name: string, argument: Json, stack: Stack): Json | undefined {
  const list = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const [first, second, third] = list;
  switch (name) {
    case "GetAtt":
      return typeof first === "string" ? attribute(list.join("."), stack) : undefined;
    case "Sub":
      return typeof first === "string" ? substitute(first, second, stack) : undefined;
    case "Join": {
      const parts = resolve(second ?? [], stack);
      return Array.isArray(parts) ? parts.join(typeof first === "string" ? first : "") : undefined;
    }
    case "If":
      return resolve((holds(first, stack) ? second : third) ?? null, stack);
    case "Select": {
      const items = resolve(second ?? [], stack);
      return Array.isArray(items) ? (items as readonly Json[])[Number(first)] : undefined;
    }
    case "Split":
      return String(resolve(second ?? "", stack)).split(String(first));
    case "FindInMap": {
      const keys = list.map((key) => String(resolve(key, stack)));
      return keys.reduce<Json | undefined>((value, key) => own(value, key), own(stack.template, "Mappings"));
    }
    default:
      return undefined;
  }
}

function attribute(path: string, { physicalIds }: Stack): string {
  const [logicalId = "", ...rest] = path.split(".");
  const name = rest.join(".");
  return name === "RestApiId" ? (physicalIds.get(logicalId) ?? logicalId) : `${logicalId}.${name}`;
}

function substitute(text: string, variables: Json | undefined, stack: Stack): string {
  return text.replace(/\$\{([^{}]+)\}/g, (_, name: string) => {
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    const variable = own(variables, name);
    const value =
      variable !== undefined
        ? resolve(variable, stack)
        : name.includes(".") && !name.startsWith("AWS::")
          ? attribute(name, stack)
          : refer(name, stack);
    return typeof value === "string" ? value : JSON.stringify(value ?? "");
  });
}
