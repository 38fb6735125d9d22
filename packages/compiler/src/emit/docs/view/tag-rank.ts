import type { Tag } from "../../../ir/api.ts";

/** Where a tag stands in the page: tags in the document's order, then those it does not declare, then what has none. */
export function tagRanks(tags: readonly Tag[]): (tag: string | undefined) => number {
  const order = new Map(tags.map(({ name }, index) => [name, index]));
  return (tag) => (tag === undefined ? tags.length + 1 : (order.get(tag) ?? tags.length));
}
