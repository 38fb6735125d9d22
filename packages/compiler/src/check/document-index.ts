import type { Node } from "../source/node.ts";
import { conditionOf } from "../source/condition.ts";
import { child, deref, descend, entries } from "../source/node.ts";

/** The parts of the raw document that rules look at, each object once, references and branches of `Fn::If` followed. */
export interface DocumentIndex {
  readonly paths: readonly PathNode[];
  readonly operations: readonly OperationNode[];
  readonly integrations: readonly Node[];
  readonly securitySchemes: readonly { readonly name: string; readonly node: Node }[];
}

export interface PathNode {
  readonly path: string;
  readonly node: Node;
}

export interface OperationNode extends PathNode {
  /** Key of the path item: `get`, or `x-amazon-apigateway-any-method`. */
  readonly key: string;
}

const operationKeys: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "x-amazon-apigateway-any-method",
]);

const indexes = new WeakMap<object, DocumentIndex>();

/** The index of a document; made once. */
export function documentIndex(root: Node): DocumentIndex {
  if (typeof root.value !== "object" || root.value === null) return emptyIndex;
  const known = indexes.get(root.value);
  if (known) return known;
  const index = createIndex(root);
  indexes.set(root.value, index);
  return index;
}

const emptyIndex: DocumentIndex = { paths: [], operations: [], integrations: [], securitySchemes: [] };

function createIndex(root: Node): DocumentIndex {
  const seen = new Set<unknown>();
  const fresh = ({ value }: Node): boolean => {
    if (typeof value !== "object" || value === null || seen.has(value)) return false;
    seen.add(value);
    return true;
  };

  const paths = entries(child(root, "paths"))
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([path, item]) => alternatives(item).map((node) => ({ path, node })))
    .filter(({ node }) => fresh(node));
  const operations = paths.flatMap(({ path, node: item }) =>
    entries(item)
      .filter(([key]) => operationKeys.has(key))
      .flatMap(([key, operation]) => alternatives(operation).map((node) => ({ path, key, node })))
      .filter(({ node }) => fresh(node)),
  );
  const shared = entries(descend(root, "components", "x-amazon-apigateway-integrations")).map(([, node]) => node);
  const integrations = [...operations.map(({ node }) => child(node, "x-amazon-apigateway-integration")), ...shared]
    .flatMap(alternatives)
    .filter(fresh);
  const schemes = [descend(root, "components", "securitySchemes"), child(root, "securityDefinitions")];
  const securitySchemes = schemes
    .flatMap(entries)
    .flatMap(([name, scheme]) => alternatives(scheme).map((node) => ({ name, node })))
    .filter(({ node }) => fresh(node));
  return { paths, operations, integrations, securitySchemes };
}

/** More nested conditions than this are not told apart. */
const maxAlternatives = 64;

/** What a node can turn out to be: references followed, both branches of each `Fn::If`. */
function alternatives(node: Node): Node[] {
  const found: Node[] = [];
  const pending = [node];
  for (let steps = 0; steps < maxAlternatives; steps += 1) {
    const next = pending.pop();
    if (next === undefined) break;
    const target = deref(next);
    if (target === undefined || target.value === undefined) continue;
    if (conditionOf(target.value) === undefined) found.push(target);
    else pending.push(descend(target, "Fn::If", 2), descend(target, "Fn::If", 1));
  }
  return found;
}
