import { own } from "../source/json.ts";
import { child, type Node } from "../source/node.ts";

/** A member that is text; numbers count as their text (`version: 1.0`, a status code), anything else as absent. */
export function textOf(node: Node, key: string): string | undefined {
  const { value } = child(node, key);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** A member that is a list of texts; other items are left out. */
export function textsOf(node: Node, key: string): string[] {
  const { value } = child(node, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A member that is `true`, also written as text, which the parser behind the service takes for it. */
export function isTrue(node: Node, key: string): boolean {
  const value = own(node.value, key);
  return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}
