import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { conditionOf } from "../../source/condition.ts";
import { child, type Graph, type Node } from "../../source/node.ts";
import { below, type Origin } from "../../source/origin.ts";

/** One conversion of a Swagger 2.0 document and its parts to the 3.x shape. Values as written are never changed. */
export interface Conversion {
  /** The document's file; its references are rewritten, those of part files keep their own pointers. */
  readonly file: string;
  /** Reads the values as written. */
  readonly written: Graph;
  /** Where made and moved objects come from. */
  readonly moved: Map<object, Origin>;
  /** What objects as written have become. */
  readonly converted: Map<object, Json>;
  /** Conversions of what references lead to, still to be run; a list, since chains of references can be long. */
  readonly pending: (() => void)[];
  /** Media types of the whole document. */
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
}

/** A member that stays out if undefined. */
export type Members = Record<string, Json | undefined>;

/** An object made of `members`, which findings show at `origin`. */
export function made({ moved }: Conversion, members: Members, origin: Origin): JsonObject {
  const object: Record<string, Json> = {};
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (value !== undefined) set(object, key, value);
  }
  moved.set(object, origin);
  return object;
}

/** `value` for a place where it does not stand in the file. An object is copied, since others may share it. */
export function movedTo({ moved }: Conversion, value: Json, origin: Origin): Json {
  if (typeof value !== "object" || value === null) return value;
  const copy: Json = Array.isArray(value) ? [...(value as readonly Json[])] : { ...(value as JsonObject) };
  moved.set(copy, origin);
  return copy;
}

/** Sets a member, `__proto__` like any other. */
export function set(object: Record<string, Json>, key: string, value: Json): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Converts a node, or both branches of its `Fn::If`. What stands there more than once, by aliases or references, is
 * converted once.
 */
export function convertOnce(conversion: Conversion, node: Node, convert: (node: Node) => Json): Json {
  const { value } = node;
  if (!isObject(value)) return value ?? null;
  const known = conversion.converted.get(value);
  if (known !== undefined) return known;
  // Seen by a reference that leads back here while it is being converted.
  conversion.converted.set(value, value);
  const result = branchesOf(node) === undefined ? convert(node) : mapBranches(conversion, node, convert);
  conversion.converted.set(value, result);
  return result;
}

function mapBranches(conversion: Conversion, node: Node, convert: (node: Node) => Json): Json {
  const [condition, yes, no] = branchesOf(node) ?? [];
  if (condition === undefined || yes === undefined || no === undefined) return node.value ?? null;
  return conditional(
    conversion,
    node,
    condition,
    convertOnce(conversion, yes, convert),
    convertOnce(conversion, no, convert),
  );
}

/** Condition and branches of a node that is an `Fn::If`. */
export function branchesOf(node: Node): [condition: string, yes: Node, no: Node] | undefined {
  const condition = conditionOf(node.value);
  if (condition === undefined) return undefined;
  const branches = child(node, "Fn::If");
  return [condition, child(branches, 1), child(branches, 2)];
}

/** An `Fn::If` in the place of the one that `node` is. A branch that is not there reads as nothing. */
export function conditional(
  { moved }: Conversion,
  node: Node,
  condition: string,
  yes: Json | undefined,
  no: Json | undefined,
): JsonObject {
  const branches = [condition, yes ?? noValue, no ?? noValue];
  moved.set(branches, below(node.origin, "Fn::If"));
  const object = { "Fn::If": branches };
  moved.set(object, node.origin);
  return object;
}

const noValue: JsonObject = { Ref: "AWS::NoValue" };

/** A map of things that are converted one by one. */
export function convertMap(conversion: Conversion, node: Node, convert: (node: Node, key: string) => Json): Json {
  return convertOnce(conversion, node, (map) => {
    if (!isObject(map.value)) return map.value ?? null;
    const result: Record<string, Json> = {};
    for (const key of Object.keys(map.value)) set(result, key, convert(child(map, key), key));
    return result;
  });
}
