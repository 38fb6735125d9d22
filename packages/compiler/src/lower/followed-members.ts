import { own } from "../source/json.ts";
import { child, entries, follow, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";

type Members<T> = readonly (readonly [name: string, member: T])[];

const lowered = new WeakMap<Context, Map<string, Members<unknown>>>();

/**
 * Lowers the members of a map, also of one that a reference stands for as a whole: that one once for all who refer to it, and
 * where it leads back into itself, as nothing.
 */
export function lowerMembersOf<T>(
  what: "model" | "schema",
  node: Node,
  step: string,
  context: Context,
  lowerMember: (member: Node) => T,
): Members<T> {
  if (own(node.value, step) === undefined) return [];
  const members = follow(node, step);
  const lowerAll = (): Members<T> => entries(members).map(([name, member]) => [name, lowerMember(member)] as const);
  if (typeof own(child(node, step).value, "$ref") !== "string") return lowerAll();

  let known = lowered.get(context);
  if (known === undefined) lowered.set(context, (known = new Map<string, Members<unknown>>()));
  const key = `${what} ${members.origin.file}#${members.origin.pointer}`;
  const before = known.get(key) as Members<T> | undefined;
  if (before !== undefined) return before;
  known.set(key, []);
  const all = lowerAll();
  known.set(key, all);
  return all;
}
