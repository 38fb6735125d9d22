import { conditionOf } from "./condition.ts";
import { isObject, own, type Json } from "./json.ts";
import { below, type Origin } from "./origin.ts";

/** What a node needs to know of the document it belongs to; made by load/. */
export interface Graph {
  /** Origins of objects that load moved or made, such as those of a Swagger 2.0 document in its 3.x shape. */
  readonly moved: Pick<ReadonlyMap<object, Origin>, "get">;
  /** The node a `$ref` found in `from.file` points to; undefined if nothing is there. Finding that out is reported by load/. */
  target(ref: string, from: Origin): Node | undefined;
  /** What the configuration says of names that a stack would fill in; undefined if nothing. */
  readonly names?: Names;
}

/**
 * What stands for a name as `Ref`, `Fn::GetAtt` (`F.Arn`), `Fn::Sub` or another tool's placeholder has it: a value, or another
 * intrinsic in its long form; undefined for a name that stays.
 */
export type Names = (written: string) => Json | undefined;

/**
 * A value of the document with its origin: the one way in which the document is read.
 *
 * `value` is undefined where the document has nothing. Stepping into a CloudFormation `Fn::If` whose condition is in
 * `assume` takes the assumed branch, and `AWS::NoValue` reads as nothing.
 */
export interface Node {
  readonly value: Json | undefined;
  readonly origin: Origin;
  readonly graph: Graph;
  readonly assume: Assumptions;
}

/** Values taken for CloudFormation conditions, by name. */
export type Assumptions = ReadonlyMap<string, boolean>;

export const noAssumptions: Assumptions = new Map();

/** The node under an object key or array index. */
export function child(node: Node, step: string | number): Node {
  const { graph, assume } = node;
  const value = Array.isArray(node.value)
    ? (node.value as readonly Json[])[Number(step)]
    : own(node.value, String(step));
  const isInner = typeof value === "object" && value !== null;
  const origin = (isInner ? graph.moved.get(value) : undefined) ?? below(node.origin, step);
  const inner: Node = { value, origin, graph, assume };
  return isInner ? settle(inner) : inner;
}

/** {@link child} where the object has the key; where not, nothing is made, which counts where most keys are missing. */
export function present(node: Node, key: string): Node | undefined {
  return own(node.value, key) === undefined ? undefined : child(node, key);
}

/** Steps through several keys, following no `$ref`. */
export function descend(node: Node, ...steps: readonly (string | number)[]): Node {
  return steps.reduce<Node>(child, node);
}

/** The members of an object in document order; empty for anything else. Members that read as nothing are left out. */
export function entries(node: Node | undefined): [key: string, value: Node][] {
  if (node === undefined || !isObject(node.value)) return [];
  return Object.keys(node.value)
    .map((key): [string, Node] => [key, child(node, key)])
    .filter(([, { value }]) => value !== undefined);
}

/** The items of an array; empty for anything else. Items that read as nothing are left out. */
export function items(node: Node | undefined): Node[] {
  if (!Array.isArray(node?.value)) return [];
  return node.value.map((_, index) => child(node, index)).filter(({ value }) => value !== undefined);
}

/** A chain of references longer than this is taken for a cycle. */
const maxReferenceChain = 64;

/** Follows `$ref` until something else is reached; undefined if it leads nowhere, or in a circle. */
export function deref(node: Node): Node | undefined {
  let current = node;
  for (let steps = 0; steps < maxReferenceChain; steps += 1) {
    const ref = own(current.value, "$ref");
    if (typeof ref !== "string") return current;
    const next = current.graph.target(ref, current.origin);
    if (next === undefined) return undefined;
    current = settle({ ...next, assume: node.assume });
  }
  return undefined;
}

/**
 * The node under a key, its `$ref` followed: for maps and lists, which bundlers let stand elsewhere as a whole. Where the
 * reference leads nowhere there is nothing.
 */
export function follow(node: Node, step: string): Node {
  const written = child(node, step);
  return deref(written) ?? { ...written, value: undefined };
}

/** The node with the same place in the document, read under `assume`. */
export function assuming(node: Node, assume: Assumptions): Node {
  return settle({ ...node, assume });
}

/** Takes the assumed branch of `Fn::If`, as often as they are nested, and reads `AWS::NoValue` as nothing. */
function settle(node: Node): Node {
  let current = node;
  for (;;) {
    const condition = conditionOf(current.value);
    const holds = condition === undefined ? undefined : current.assume.get(condition);
    if (holds === undefined) break;
    const branch = holds ? 1 : 2;
    const value = (own(current.value, "Fn::If") as readonly Json[])[branch];
    const moved = typeof value === "object" && value !== null ? node.graph.moved.get(value) : undefined;
    current = { ...current, value, origin: moved ?? below(current.origin, "Fn::If", branch) };
  }
  return own(current.value, "Ref") === "AWS::NoValue" ? { ...current, value: undefined } : current;
}
