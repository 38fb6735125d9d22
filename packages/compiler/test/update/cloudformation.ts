import { readFileSync } from "node:fs";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { createService, isRefused, refused, type Service } from "./service.ts";

/** A stack as far as it has been made. */
export interface Stack {
  readonly service: Service;
  readonly template: JsonObject | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  /** Logical id → what it is called in the account. */
  readonly physical: ReadonlyMap<string, string>;
  /** What clean-up could not delete: it stays behind. */
  readonly leftBehind: readonly string[];
}

/** A stack in an account; a fresh one has no role for logs. */
export function emptyStack(hasLogRole = true): Stack {
  return {
    service: createService(hasLogRole),
    template: undefined,
    parameters: {},
    physical: new Map(),
    leftBehind: [],
  };
}

/**
 * Creates or updates a stack as CloudFormation does: what a resource needs first, create before delete, clean-up last.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 * @throws a refusal if the service refuses a step
 */
export function deploy(
  stack: Stack,
  template: JsonObject,
  createOnly: ReadonlyMap<string, readonly string[]>,
  parameters: Readonly<Record<string, string>> = {},
): Stack {
  const given = { ...defaultsOf(template), ...parameters };
  const resources = liveResources(template, given);
  const before =
    stack.template === undefined ? new Map<string, Json>() : liveResources(stack.template, stack.parameters);
  const physical = new Map<string, string>();
  const leaving: string[] = [];
  const resolve = (
    json: Json,
    ids: ReadonlyMap<string, string>,
    values: Readonly<Record<string, string>>,
  ): JsonObject => {
    const value = evaluate(
      json,
      (name) => ids.get(name) ?? values[name] ?? `<${name}>`,
      conditionsOf(template, values),
    );
    return isObject(value) ? value : {};
  };
  for (const id of inOrder(resources)) {
    const resource = resources.get(id) ?? {};
    const type = own(resource, "Type") as string;
    const properties = resolve(own(resource, "Properties") ?? {}, physical, given);
    const known = stack.physical.get(id);
    const old = before.get(id);
    if (known === undefined || old === undefined) {
      physical.set(id, stack.service.create(type, properties));
      continue;
    }
    const was = resolve(own(old, "Properties") ?? {}, stack.physical, stack.parameters);
    if (own(old, "Type") !== type) throw refused(`Update of resource type is not permitted: ${id}`);
    const isReplaced = (createOnly.get(type) ?? []).some(
      (property) => JSON.stringify(own(was, property)) !== JSON.stringify(own(properties, property)),
    );
    if (isReplaced) {
      physical.set(id, stack.service.create(type, properties));
      leaving.push(known);
    } else {
      physical.set(id, known);
      if (JSON.stringify(was) !== JSON.stringify(properties)) stack.service.update(known, properties);
    }
  }
  const gone = inOrder(before).filter((id) => !physical.has(id));
  const retained = gone.filter((id) => own(before.get(id), "DeletionPolicy") === "Retain");
  const deleted = gone.filter((id) => !retained.includes(id)).reverse();
  const leftBehind = [...stack.leftBehind];
  for (const id of [...leaving, ...deleted.map((name) => stack.physical.get(name) ?? "")]) {
    try {
      stack.service.delete(id);
    } catch (error) {
      // Clean-up that fails does not fail the update.
      if (!isRefused(error)) throw error;
      leftBehind.push(id);
    }
  }
  return { ...stack, template, parameters: given, physical, leftBehind };
}

/** The create-only properties of the resource schemas, by type. */
export function readCreateOnly(file: string): ReadonlyMap<string, readonly string[]> {
  const facts = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, { createOnly: readonly string[] }>>;
  return new Map(Object.entries(facts).map(([type, { createOnly }]) => [type, createOnly]));
}

function defaultsOf(template: JsonObject): Record<string, string> {
  const parameters = own(template, "Parameters");
  const values: Record<string, string> = { "AWS::Region": "eu-west-1", "AWS::AccountId": "123456789012" };
  for (const [name, parameter] of Object.entries(isObject(parameters) ? parameters : {})) {
    const value = own(parameter, "Default");
    values[name] = typeof value === "string" ? value : `value of ${name}`;
  }
  return values;
}

function conditionsOf(template: JsonObject, values: Readonly<Record<string, string>>): (name: string) => boolean {
  const conditions = own(template, "Conditions");
  return (name) => {
    const [left, right] = own(own(conditions, name), "Fn::Equals") as readonly Json[];
    return values[own(left, "Ref") as string] === right;
  };
}

function liveResources(template: JsonObject, values: Readonly<Record<string, string>>): Map<string, Json> {
  const holds = conditionsOf(template, values);
  const resources = own(template, "Resources");
  return new Map(
    Object.entries(isObject(resources) ? resources : {}).filter(([, resource]) => {
      const condition = own(resource, "Condition");
      return typeof condition !== "string" || holds(condition);
    }),
  );
}

/** Each resource after those that it refers to or depends on. */
function inOrder(resources: ReadonlyMap<string, Json>): string[] {
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

const nothing = Symbol("AWS::NoValue");

function evaluate(json: Json, valueOf: (name: string) => string, holds: (name: string) => boolean): Json {
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
