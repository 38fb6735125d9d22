import { isObject, own, type Json } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import { below, type Origin } from "../source/origin.ts";

/** One `x-apigw-ignore` of the document. */
export interface Ignore {
  /** The node on which it stands: findings there and below are ignored. */
  readonly node: Origin;
  readonly codes: readonly { readonly code: string; readonly origin: Origin }[];
}

const key = "x-apigw-ignore";

/** A value on the way, and how it was reached: origins are only made where one is needed. */
interface Step {
  readonly value: Json;
  readonly parent: Step | undefined;
  readonly step: string | number;
  /** Set where a document begins. */
  readonly origin?: Origin;
}

const known = new WeakMap<object, readonly Ignore[]>();

/** Every `x-apigw-ignore` in the document and the files it refers to; looked for once. */
export function ignoresIn(root: Node): readonly Ignore[] {
  if (typeof root.value !== "object" || root.value === null) return [];
  const ignores = known.get(root.value) ?? findIgnores(root);
  known.set(root.value, ignores);
  return ignores;
}

/** Visits each object once, without recursion. */
function findIgnores(root: Node): Ignore[] {
  const found: Ignore[] = [];
  const seen = new Set<unknown>();
  const pending: Step[] = [];
  const enter = (step: Step): void => {
    if (typeof step.value !== "object" || step.value === null || seen.has(step.value)) return;
    seen.add(step.value);
    pending.push(step);
  };
  if (root.value !== undefined) enter({ value: root.value, parent: undefined, step: "", origin: root.origin });
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const { value } = current;
    if (isObject(value)) {
      if (Object.hasOwn(value, key)) found.push(ignoreAt(current, root));
      followReference(current, root, enter);
    }
    for (const [step, inner] of Object.entries(value as object)) {
      enter({ value: inner as Json, parent: current, step });
    }
  }
  return found;
}

function ignoreAt(step: Step, root: Node): Ignore {
  const node = originOf(step, root);
  const written = own(step.value, key);
  const at = below(node, key);
  if (typeof written === "string") return { node, codes: [{ code: written, origin: at }] };
  const list = Array.isArray(written) ? (written as readonly Json[]) : [];
  return {
    node,
    codes: list.flatMap((code, index) => (typeof code === "string" ? [{ code, origin: below(at, index) }] : [])),
  };
}

/** A reference into another file leads to the whole of that file: an ignore above the target counts as well. */
function followReference(step: Step, root: Node, enter: (step: Step) => void): void {
  const ref = own(step.value, "$ref");
  if (typeof ref !== "string" || ref.startsWith("#")) return;
  const from = originOf(step, root);
  const target = root.graph.target(ref.split("#", 1)[0] ?? "", from) ?? root.graph.target(ref, from);
  if (target?.value !== undefined) {
    enter({ value: target.value, parent: undefined, step: "", origin: target.origin });
  }
}

function originOf(step: Step, root: Node): Origin {
  const steps: (string | number)[] = [];
  for (let current = step; ;) {
    const moved = root.graph.moved.get(current.value as object);
    const origin = moved ?? current.origin;
    if (origin !== undefined || current.parent === undefined) return below(origin ?? root.origin, ...steps.reverse());
    steps.push(current.step);
    current = current.parent;
  }
}
