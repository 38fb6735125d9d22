import { loadAll, type EventType, type LoadOptions, type State } from "js-yaml";
import { maxDepth } from "./limits.ts";
import { yamlSchema } from "./yaml-schema.ts";

/** A node of a text, as js-yaml read it: offsets, and the value it made. */
export interface PositionNode {
  readonly start: number;
  readonly end: number;
  readonly kind: string | null;
  readonly tag: string | null;
  readonly result: unknown;
  /** Keys and values in turn for a mapping; items for a sequence. */
  readonly children: PositionNode[];
}

/** The documents of a text as trees of positions. */
export interface PositionTree {
  readonly documents: readonly PositionNode[];
  /** The node at which a collection was first written: what an alias stands for. */
  readonly definitions: ReadonlyMap<object, PositionNode>;
}

/** What the listener sees of the parser; `@types/js-yaml` leaves out depth and tag. */
type ParserState = State & { readonly depth: number; readonly tag: string | null };

interface OpenNode {
  readonly start: number;
  readonly depth: number;
  readonly children: PositionNode[];
}

/**
 * Reads a text once more with js-yaml's own `listener`, so that positions come from the parser that made the values.
 *
 * @throws YAMLException if the text cannot be read
 */
export function buildPositionTree(text: string): PositionTree {
  const definitions = new Map<object, PositionNode>();
  const documents: PositionNode[] = [];
  const open: OpenNode[] = [];

  function close(state: ParserState): void {
    // What is open deeper down was an attempt that the parser gave up.
    while (open.length > 0 && open.at(-1)?.depth !== state.depth) open.pop();
    const opened = open.pop();
    if (opened === undefined) return;
    const node: PositionNode = {
      start: opened.start,
      end: state.position,
      kind: state.kind,
      tag: state.tag,
      result: state.result,
      children: opened.children,
    };
    const siblings = open.at(-1)?.children ?? documents;
    // A second attempt at the same place replaces the first.
    while (node.start !== node.end && (siblings.at(-1)?.start ?? -1) >= node.start) siblings.pop();
    siblings.push(node);
    const { result } = node;
    if (typeof result === "object" && result !== null && node.children.length > 0 && !definitions.has(result)) {
      definitions.set(result, node);
    }
  }

  const options: LoadOptions & { maxDepth: number; maxTotalMergeKeys: number } = {
    schema: yamlSchema,
    json: true,
    maxDepth,
    maxTotalMergeKeys: -1,
    listener(event: EventType, state: State) {
      const parser = state as ParserState;
      if (event === "close") close(parser);
      else open.push({ start: parser.position, depth: parser.depth, children: [] });
    },
  };
  loadAll(text, null, options);
  return { documents, definitions };
}
