import { readFileSync } from "node:fs";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { evaluate, holdsIn, resourceOrder } from "./intrinsics.ts";
import { isRefused, refused } from "./refusals.ts";
import { createService, type Service } from "./service.ts";

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

/** What an update did. */
export interface Update {
  /** After a refusal the stack as it was before. */
  readonly stack: Stack;
  readonly refusal: string | undefined;
  /** Logical ids of what was made anew, with the properties that can only be said when it is made. */
  readonly replaced: ReadonlyMap<string, readonly string[]>;
  readonly deleted: readonly string[];
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
 * Creates or updates a stack as CloudFormation does: what a resource needs first, create before delete, clean-up last. What was done
 * before the service refuses a step is taken back.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function deploy(
  stack: Stack,
  template: JsonObject,
  createOnly: ReadonlyMap<string, readonly string[]>,
  parameters: Readonly<Record<string, string>> = {},
): Update {
  const given = { ...defaultsOf(template), ...parameters };
  const resources = liveResources(template, given);
  const before =
    stack.template === undefined ? new Map<string, Json>() : liveResources(stack.template, stack.parameters);
  const physical = new Map<string, string>();
  const replaced = new Map<string, readonly string[]>();
  const undo: (() => void)[] = [];
  try {
    for (const id of resourceOrder(resources)) step(id);
  } catch (error) {
    if (!isRefused(error)) throw error;
    for (const takeBack of undo.reverse()) takeBack();
    return { stack, refusal: error.message, replaced: new Map(), deleted: [] };
  }
  const leaving = resourceOrder(before)
    .filter((id) => replaced.has(id) || (!physical.has(id) && own(before.get(id), "DeletionPolicy") !== "Retain"))
    .reverse();
  const leftBehind = [...stack.leftBehind, ...leaving.filter((id) => !canDelete(stack, id))];
  return {
    stack: { ...stack, template, parameters: given, physical, leftBehind },
    refusal: undefined,
    replaced,
    deleted: leaving.filter((id) => !replaced.has(id)),
  };

  function step(id: string): void {
    const resource = resources.get(id) ?? {};
    const type = own(resource, "Type") as string;
    const properties = resolve(resource, physical, given, template);
    const [known, old] = [stack.physical.get(id), before.get(id)];
    if (known === undefined || old === undefined) {
      make(id, type, properties);
      return;
    }
    const was = resolve(old, stack.physical, stack.parameters, stack.template ?? {});
    if (own(old, "Type") !== type) throw refused(`Update of resource type is not permitted: ${id}`);
    const different = (createOnly.get(type) ?? []).filter((path) => textAt(was, path) !== textAt(properties, path));
    if (different.length > 0) {
      replaced.set(id, different);
      make(id, type, properties);
      return;
    }
    physical.set(id, known);
    if (JSON.stringify(was) === JSON.stringify(properties)) return;
    stack.service.update(known, properties);
    undo.push(() => {
      stack.service.update(known, was);
    });
  }

  function make(id: string, type: string, properties: JsonObject): void {
    const made = stack.service.create(type, properties);
    physical.set(id, made);
    undo.push(() => {
      stack.service.delete(made);
    });
  }
}

/** The create-only properties of the resource schemas, by type. */
export function readCreateOnly(file: string): ReadonlyMap<string, readonly string[]> {
  const facts = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, { createOnly: readonly string[] }>>;
  return new Map(Object.entries(facts).map(([type, { createOnly }]) => [type, createOnly]));
}

/** Clean-up that fails does not fail the update. */
function canDelete(stack: Stack, id: string): boolean {
  try {
    stack.service.delete(stack.physical.get(id) ?? "");
    return true;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return false;
  }
}

function resolve(
  resource: Json,
  ids: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
  template: JsonObject,
): JsonObject {
  const valueOf = (name: string): string => ids.get(name) ?? values[name] ?? `<${name}>`;
  const value = evaluate(own(resource, "Properties") ?? {}, valueOf, holdsIn(template, values));
  return isObject(value) ? value : {};
}

function textAt(properties: JsonObject, path: string): string | undefined {
  return JSON.stringify(path.split(".").reduce<Json | undefined>(own, properties));
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

function liveResources(template: JsonObject, values: Readonly<Record<string, string>>): Map<string, Json> {
  const holds = holdsIn(template, values);
  const resources = own(template, "Resources");
  return new Map(
    Object.entries(isObject(resources) ? resources : {}).filter(([, resource]) => {
      const condition = own(resource, "Condition");
      return typeof condition !== "string" || holds(condition);
    }),
  );
}
