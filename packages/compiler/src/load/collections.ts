import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { child, deref, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";

/**
 * The root of a document with what its collections refer to in their place: `paths: { $ref: paths.yaml }`, and the same
 * for `components`, what stands in these, and extensions. The value itself if there is no such reference.
 *
 * OpenAPI has no reference there, but bundlers take them, so documents have them. `moved` receives the origins.
 */
export function followCollections(root: Node, moved: Map<object, Origin>): Json {
  const follow = (node: Node, inner: (node: Node) => Json): Json => {
    if (typeof own(node.value, "$ref") !== "string") return inner(node);
    const target = deref(node);
    return target === undefined ? (node.value ?? null) : copyOf(inner(target), target.origin, moved);
  };
  const asIs = ({ value }: Node): Json => value ?? null;
  return mapMembers(root, (key, node) => {
    if (key === "components")
      return follow(node, (components) => mapMembers(components, (_, each) => follow(each, asIs)));
    return key.startsWith("x-") && !key.startsWith("x-amazon-apigateway-") ? asIs(node) : follow(node, asIs);
  });
}

/** The object with other members where `change` gives others. */
function mapMembers(node: Node, change: (key: string, member: Node) => Json): Json {
  const { value } = node;
  if (!isObject(value)) return value ?? null;
  const members = Object.keys(value).map((key): [string, Json] => [key, change(key, child(node, key))]);
  const isSame = members.every(([key, member]) => member === value[key]);
  return isSame ? value : Object.fromEntries(members);
}

/** A copy with an origin of its own, since several references can lead to one value. */
function copyOf(value: Json, origin: Origin, moved: Map<object, Origin>): Json {
  if (typeof value !== "object" || value === null) return value;
  const copy: Json = Array.isArray(value) ? [...(value as readonly Json[])] : { ...(value as JsonObject) };
  moved.set(copy, origin);
  return copy;
}
