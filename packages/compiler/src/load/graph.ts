import type { Json } from "../source/json.ts";
import { child, deref, noAssumptions, type Graph, type Node } from "../source/node.ts";
import { fromPointer, isBelow, type Origin } from "../source/origin.ts";
import { collectionAt, collectionSteps, isBareName, type Collection } from "./bare-name.ts";
import { modelName } from "./model-url.ts";
import { percentDecode, resolveUri } from "./uri.ts";

/** A value in which pointers of a file are looked up, and where it stands. */
export interface View {
  readonly value: Json;
  readonly origin: Origin;
}

/** What a graph is made of. */
export interface GraphParts {
  /** The document: what model URLs are looked up in. */
  readonly root: View;
  /** For each file, the values its pointers mean, best first. */
  readonly views: ReadonlyMap<string, readonly View[]>;
  /** Origins of objects that were moved or made. */
  readonly moved: Map<object, Origin>;
  /** What objects as written have become, where they were brought to another shape. */
  readonly converted: ReadonlyMap<object, Json>;
  /** The pointer of what has an anchor in a file; left out where anchors mean nothing, before OpenAPI 3.1. */
  readonly anchors?: (file: string, name: string) => string | undefined;
}

/** References that lead through others deeper than this are taken for a circle. */
const maxNesting = 64;

export function createGraph({ root, views, moved, converted, anchors }: GraphParts): Graph {
  const known = new Map<string, Map<string, Node | undefined>>();
  let nesting = 0;

  function walk(start: Node, steps: readonly string[]): Node | undefined {
    let node = start;
    for (const step of steps) {
      let next = child(node, step);
      if (next.value === undefined) {
        const through = deref(node);
        if (through === undefined || through.value === node.value) return undefined;
        next = child(through, step);
      }
      if (next.value === undefined) return undefined;
      node = next;
    }
    const shaped = typeof node.value === "object" && node.value !== null ? converted.get(node.value) : undefined;
    return shaped === undefined ? node : { ...node, value: shaped };
  }

  function find(ref: string, from: Origin): Node | undefined {
    const model = modelName(ref);
    if (model !== undefined) return walk(nodeOf(root, graph), ["components", "schemas", model]);
    const [uri, fragment] = splitAtHash(ref);
    const target = uri === "" ? undefined : resolveUri(uri, from.file);
    if (target?.kind === "unsupported") return undefined;
    if (fragment !== "" && !fragment.startsWith("/")) return findAnchor(target?.file ?? from.file, fragment);
    for (const view of views.get(target?.file ?? from.file) ?? []) {
      const node = walk(nodeOf(view, graph), fromPointer(percentDecode(fragment)));
      if (node !== undefined) return node;
      // `%2F` in a step is a slash of its name for some writers, although RFC 6901 decodes before it splits.
      const other = fragment.includes("%2F")
        ? walk(nodeOf(view, graph), fromPointer(fragment).map(percentDecode))
        : undefined;
      if (other !== undefined) return other;
    }
    const isElsewhere = target === undefined || views.has(target.file) || from.file !== root.origin.file;
    return isElsewhere || !isBareName(ref) ? undefined : findByName(ref, collectionAt(from.pointer));
  }

  function findAnchor(file: string, name: string): Node | undefined {
    const pointer = anchors?.(file, name);
    if (pointer === undefined) return undefined;
    const view = views.get(file)?.find(({ origin }) => isBelow(pointer, origin.pointer));
    return view && walk(nodeOf(view, graph), fromPointer(pointer.slice(view.origin.pointer.length)));
  }

  /** Swagger's parsers take a word for what has that name in the document; 2.0 has it in another place than 3.x. */
  function findByName(name: string, collection: Collection): Node | undefined {
    for (const view of views.get(root.origin.file) ?? []) {
      for (const version of ["3.0", "2.0"] as const) {
        const node = walk(nodeOf(view, graph), [...collectionSteps(collection, version), name]);
        if (node !== undefined) return node;
      }
    }
    return undefined;
  }

  const graph: Graph = {
    moved,
    target(ref, from) {
      let refs = known.get(from.file);
      if (refs === undefined) known.set(from.file, (refs = new Map<string, Node | undefined>()));
      const key = isBareName(ref) ? `${collectionAt(from.pointer)}/${ref}` : ref;
      if (refs.has(key)) return refs.get(key);
      if (nesting > maxNesting) return undefined;
      nesting += 1;
      const node = find(ref, from);
      nesting -= 1;
      refs.set(key, node);
      return node;
    },
  };
  return graph;
}

/** The node of a whole value. */
export function nodeOf({ value, origin }: View, graph: Graph): Node {
  return { value, origin, graph, assume: noAssumptions };
}

/** A reference before and after its first `#`. */
export function splitAtHash(ref: string): [uri: string, fragment: string] {
  const hash = ref.indexOf("#");
  return hash < 0 ? [ref, ""] : [ref.slice(0, hash), ref.slice(hash + 1)];
}
