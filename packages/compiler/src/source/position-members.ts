import type { PositionNode, PositionTree } from "./position-tree.ts";

/** A member of a mapping: where its key and its value stand. */
export interface Member {
  readonly key: PositionNode;
  readonly value: PositionNode;
  readonly isMerge: boolean;
}

/** Reads mappings and sequences of a position tree; what it works out once is kept. */
export interface PositionReader {
  /** The node itself, or what its alias or tag stands for. */
  unwrap(node: PositionNode): PositionNode;
  /** The member `name` of a mapping, merged ones included; the last of several. */
  member(node: PositionNode, name: string): Member | undefined;
  /** All members in the order written, also those that a later one overrides. */
  members(node: PositionNode): readonly Member[];
  item(node: PositionNode, index: number): PositionNode | undefined;
  /** The offset of the next character at or after `offset` that is neither blank nor comment. */
  skip(offset: number): number;
}

const mergeTag = "tag:yaml.org,2002:merge";
const colon = 58;

/** Merges of merges deeper than this are not looked into. */
const maxMergeDepth = 50;

export function createPositionReader(text: string, { definitions }: PositionTree): PositionReader {
  const memberLists = new Map<PositionNode, readonly Member[]>();
  const memberMaps = new Map<PositionNode, ReadonlyMap<string, Member>>();
  const itemLists = new Map<PositionNode, readonly PositionNode[]>();

  function skip(offset: number): number {
    let at = offset;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 35) {
        while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
      } else if (code !== 32 && code !== 9 && code !== 10 && code !== 13) break;
    }
    return at;
  }

  const endsInColon = (node: PositionNode): boolean => text.charCodeAt(skip(node.end)) === colon;

  const encloses = (outer: PositionNode, inner: PositionNode): boolean =>
    outer.start <= inner.start && inner.end <= outer.end;

  function unwrap(start: PositionNode): PositionNode {
    let node = start;
    for (;;) {
      const [only] = node.children;
      const isObject = typeof node.result === "object" && node.result !== null;
      const defined = isObject && only === undefined ? definitions.get(node.result as object) : undefined;
      if (node.children.length === 1 && only !== undefined && only.result === node.result && isObject) node = only;
      // An empty collection is inside of the node that defines it, and stands for nothing else.
      else if (defined !== undefined && !encloses(defined, node)) node = defined;
      else return node;
    }
  }

  function members(node: PositionNode): readonly Member[] {
    const known = memberLists.get(node);
    if (known !== undefined) return known;
    const list: Member[] = [];
    const { children } = node;
    for (let index = 0; index < children.length; index += 1) {
      const key = children[index];
      if (key === undefined) break;
      const isLast = index === children.length - 1;
      // js-yaml looks for one more key at the end of a block, and finds nothing.
      if (key.start === key.end && key.kind === null && isLast && !endsInColon(key)) break;
      const next = endsInColon(key) ? children[index + 1] : undefined;
      if (next !== undefined) index += 1;
      const empty = { start: key.end, end: key.end, kind: null, tag: null, result: null, children: [] };
      list.push({ key, value: next ?? empty, isMerge: key.tag === mergeTag });
    }
    memberLists.set(node, list);
    return list;
  }

  function ownMembers(node: PositionNode): ReadonlyMap<string, Member> {
    const known = memberMaps.get(node);
    if (known !== undefined) return known;
    const map = new Map<string, Member>();
    for (const member of members(node)) if (!member.isMerge) map.set(String(member.key.result), member);
    memberMaps.set(node, map);
    return map;
  }

  function find(start: PositionNode, name: string, depth: number): Member | undefined {
    const node = unwrap(start);
    if (node.kind !== "mapping" || depth > maxMergeDepth) return undefined;
    const own = ownMembers(node).get(name);
    if (own !== undefined) return own;
    for (const { isMerge, value } of members(node)) {
      if (!isMerge) continue;
      const merged = unwrap(value);
      for (const source of merged.kind === "sequence" ? merged.children : [merged]) {
        const found = find(source, name, depth + 1);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** Items of a sequence. `[a: 1]` holds a mapping of one member, for which js-yaml reports key and value alone. */
  function items(node: PositionNode): readonly PositionNode[] {
    const known = itemLists.get(node);
    if (known !== undefined) return known;
    const list: PositionNode[] = [];
    const { children } = node;
    for (let index = 0; index < children.length; index += 1) {
      const item = children[index];
      if (item === undefined) break;
      const value = endsInColon(item) ? children[index + 1] : undefined;
      if (value === undefined) list.push(item);
      else {
        list.push({ ...item, kind: "mapping", tag: null, result: {}, children: [item, value] });
        index += 1;
      }
    }
    itemLists.set(node, list);
    return list;
  }

  return {
    unwrap,
    members,
    skip,
    member: (node, name) => find(node, name, 0),
    item: (node, index) => items(node)[index],
  };
}
