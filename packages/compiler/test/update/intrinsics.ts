import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";

/** Each resource after those that it refers to or depends on. */
export function resourceOrder(resources: ReadonlyMap<string, Json>): string[] {
  const order: string[] = [];
  const visited = new Set<string>();
  const visit = (id: string): void => {
    if (visited.has(id)) return;
    visited.add(id);
    const written = JSON.stringify(resources.get(id));
    for (const other of resources.keys()) {
      const isNeeded =
        written.includes(`{"Ref":"${other}"}`) ||
        written.includes(`{"Fn::GetAtt":["${other}"`) ||
        new RegExp(`\\$\\{${other}[.}]`).test(written) ||
        JSON.stringify(own(resources.get(id), "DependsOn") ?? []).includes(`"${other}"`);
      if (isNeeded && other !== id) visit(other);
    }
    order.push(id);
  };
  for (const id of resources.keys()) visit(id);
  return order;
}

/** Whether a condition of the template holds with these parameters. */
export function holdsIn(template: JsonObject, values: Readonly<Record<string, string>>): (name: string) => boolean {
  const conditions = own(template, "Conditions");
  return (name) => {
    const [left, right] = own(own(conditions, name), "Fn::Equals") as readonly Json[];
    return values[own(left, "Ref") as string] === right;
  };
}

const nothing = Symbol("AWS::NoValue");

/** A value with its intrinsic functions worked out, as far as templates of ours have them. */
export function evaluate(json: Json, valueOf: (name: string) => string, holds: (name: string) => boolean): Json {
  const walk = (value: Json): Json | typeof nothing => {
    if (Array.isArray(value)) {
      return (value as readonly Json[]).map(walk).filter((item): item is Json => item !== nothing);
    }
    if (!isObject(value)) return value;
    const [[key, argument] = ["", null]] = Object.entries(value);
    if (key === "Ref") return argument === "AWS::NoValue" ? nothing : valueOf(argument as string);
    if (key === "Fn::GetAtt") {
      const [id = "", attribute = ""] = argument as readonly string[];
      // The root of an API is told from its other resources by who asks for it.
      return attribute === "RootResourceId" ? `root of ${valueOf(id)}` : `${valueOf(id)}.${attribute}`;
    }
    if (key === "Fn::Sub" && typeof argument === "string") {
      return argument.replaceAll(/\$\{([^!}]+)\}/g, (_, name: string) => valueOf(name));
    }
    if (key === "Fn::If") {
      const [condition, yes, no] = argument as readonly [string, Json, Json];
      return walk(holds(condition) ? yes : no);
    }
    const members = Object.entries(value).map(([name, member]) => [name, walk(member)] as const);
    return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== nothing));
  };
  const value = walk(json);
  return value === nothing ? null : value;
}
