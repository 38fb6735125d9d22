import { isObject } from "../../source/json.ts";
import { child, entries, items, type Node } from "../../source/node.ts";
import type { ActionInput } from "./action.ts";
import type { Member } from "./members.ts";
import { isPlainName } from "./value-type.ts";
import { bodyMembers, readName, readSource, type Source } from "./source.ts";

/** A member with what is known of where it comes from. */
export interface Field extends Member {
  readonly kind: Source["kind"];
}

/**
 * What `fields` says is sent: a list of names of parameters or members of the body, or sources by name. Without it, all members of
 * the body.
 */
export function readFields(input: ActionInput): Field[] {
  const node = child(input.node, "fields");
  if (node.value !== undefined) return readNamed(node, input);
  const body = input.request.body();
  if (body !== undefined && body.kind !== "object") {
    input.complain(
      input.node,
      "has no names for what it sends, as the body is no object",
      "Say in fields: { name: method.request.body }.",
    );
    return [];
  }
  return body === undefined ? [] : bodyMembers(body).map((member) => ({ ...member, kind: "body" }));
}

/** The key that `key` says, in the same way. All of it is always there. */
export function readKey(input: ActionInput): Field[] {
  const node = child(input.node, "key");
  if (node.value === undefined) {
    input.complain(input.node, "has no key", "Say which: key: [id], or key: { id: method.request.path.orderId }.");
    return [];
  }
  return readNamed(node, input).map((field) => ({ ...field, when: undefined }));
}

function readNamed(node: Node, input: ActionInput): Field[] {
  const { request, complain } = input;
  const named: [string, Node, Source | undefined][] = Array.isArray(node.value)
    ? items(node).map((item) => {
        const name = typeof item.value === "string" ? item.value : "";
        return [name, item, readName(name, item, request, complain)];
      })
    : entries(node).map(([name, source]) => [name, source, readSource(source, request, complain)]);
  if (named.length === 0 || (!Array.isArray(node.value) && !isObject(node.value))) {
    complain(
      node,
      "has no names here",
      "Write a list of names, or an object of names and where their values come from.",
    );
    return [];
  }
  return named.flatMap(([name, at, source]) => {
    if (source === undefined) return [];
    if (isPlainName(name))
      return { name, type: source.type, place: source.place, when: source.when, kind: source.kind };
    complain(at, `cannot name "${name}" in a template`, "Use a name without quotes, backslashes, $ and #.");
    return [];
  });
}
