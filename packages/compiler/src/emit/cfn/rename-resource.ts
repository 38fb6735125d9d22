import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { changeItems, changeMembers, jsonMap } from "../../source/json-map.ts";
import type { Template } from "./template.ts";

/** The template with a resource under another logical id, and everything that refers to it. */
export function renameResource(template: Template, from: string, to: string): Template {
  const renamed = (json: JsonObject): JsonObject => rename(json, from, to) as JsonObject;
  const resources = Object.entries(template.resources).map(([id, resource]): [string, Json] => [
    id === from ? to : id,
    isObject(resource) ? withDependencies(renamed(resource), from, to) : resource,
  ]);
  return { ...template, resources: jsonMap(resources), outputs: renamed(template.outputs) };
}

function withDependencies(resource: JsonObject, from: string, to: string): JsonObject {
  const list = own(resource, "DependsOn");
  if (!Array.isArray(list)) return resource;
  return { ...resource, DependsOn: (list as readonly Json[]).map((id) => (id === from ? to : id)) };
}

function rename(json: Json, from: string, to: string): Json {
  if (Array.isArray(json)) return changeItems(json as readonly Json[], (item) => rename(item, from, to));
  if (!isObject(json)) return json;
  const [key, ...more] = Object.keys(json);
  if (key !== undefined && more.length === 0) {
    const argument = own(json, key) as Json;
    if (key === "Ref" && argument === from) return { Ref: to };
    if (key === "Fn::GetAtt") return { [key]: renameOwner(argument, from, to) };
    if (key === "Fn::Sub") return { [key]: renameInSub(argument, from, to) };
  }
  return changeMembers(json, (member) => rename(member, from, to));
}

function renameOwner(argument: Json, from: string, to: string): Json {
  if (!Array.isArray(argument)) return argument;
  const [owner, ...attribute] = argument as readonly Json[];
  return owner === from ? [to, ...attribute] : (argument as Json);
}

/** The text of an `Fn::Sub`, or the text with variables: a variable of its own goes before a resource. */
function renameInSub(argument: Json, from: string, to: string): Json {
  const [text, variables] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  if (typeof text !== "string") return argument;
  const isOwn = own(variables, from) !== undefined;
  const renamed = text.replaceAll(/\$\{([^}!.]+)(\.[^}]*)?\}/g, (written, name: string, attribute = "") =>
    name === from && !isOwn ? `\${${to}${String(attribute)}}` : written,
  );
  return variables === undefined ? renamed : [renamed, rename(variables, from, to)];
}
