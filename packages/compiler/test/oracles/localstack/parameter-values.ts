import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { arnOf } from "./arn.ts";

/**
 * A value of the right form for each parameter without a default: the first that is allowed, what the place needs where it is used, or
 * something that passes for an ARN.
 */
export function parameterValues(parameters: Json | undefined, resources: JsonObject): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  findNeeds(resources, needed);
  return new Map(
    Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, parameter]): [string, string][] => {
      if (own(parameter, "Default") !== undefined) return [];
      const allowed = own(parameter, "AllowedValues");
      const [first] = Array.isArray(allowed) ? (allowed as readonly Json[]) : [];
      return [[name, first === undefined ? (needed.get(name) ?? arnOf(name)) : String(first)]];
    }),
  );
}

/** Looks for parameters in places where not any text will do, as LocalStack or CloudFormation checks them. */
function findNeeds(json: Json, needed: Map<string, string>): void {
  if (Array.isArray(json)) {
    for (const item of json as readonly Json[]) findNeeds(item, needed);
    return;
  }
  if (!isObject(json)) return;
  const uri = refOf(own(json, "uri") ?? own(json, "Uri"));
  const type = own(json, "type") ?? own(json, "Type");
  if (uri !== undefined && typeof type === "string") needed.set(uri, uriFor(type, uri));
  const [separator, split] = listAt(json, "Fn::Split");
  const whole = refOf(split);
  if (separator !== undefined && whole !== undefined) needed.set(whole, "one-two.three-four");
  findPartsOfArns(listAt(json, "Fn::Join")[1], needed);
  for (const value of Object.values(json)) findNeeds(value, needed);
}

function uriFor(type: string, name: string): string {
  return /^http/i.test(type)
    ? `https://backend.example.com/${name}`
    : `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${arnOf(name)}/invocations`;
}

const partsOfArns = [
  [/\barn:$/, "aws"],
  [/\barn:[^:]*:[^:]*:$/, "us-east-1"],
  [/\barn:[^:]*:[^:]*:[^:]*:$/, "000000000000"],
] as const;

function findPartsOfArns(parts: Json | undefined, needed: Map<string, string>): void {
  let before = "";
  for (const part of Array.isArray(parts) ? (parts as readonly Json[]) : []) {
    const name = refOf(part);
    const found = partsOfArns.find(([end]) => end.test(before));
    if (name !== undefined && found !== undefined) needed.set(name, found[1]);
    before += typeof part === "string" ? part : "x";
  }
}

function refOf(json: Json | undefined): string | undefined {
  const name = own(json, "Ref");
  return typeof name === "string" ? name : undefined;
}

function listAt(json: Json, key: string): readonly Json[] {
  const list = own(json, key);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}
