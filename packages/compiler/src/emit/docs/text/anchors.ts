/** Ids of the page, unique, made of letters, digits and hyphens. */
export interface Anchors {
  /** The id for a thing: `schema` and `Order` give `schema-Order`, a second time `schema-Order-2`. */
  anchor(prefix: string, name: string): string;
}

/** Longer names are cut. */
const longestSlug = 60;

/** Starts with no id taken. */
export function createAnchors(): Anchors {
  const taken = new Set<string>();
  return {
    anchor(prefix, name) {
      const slug = name
        .match(/[A-Za-z0-9]+/g)
        ?.join("-")
        .slice(0, longestSlug);
      const base = slug === undefined ? prefix : `${prefix}-${slug}`;
      let id = base;
      for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
      taken.add(id);
      return id;
    },
  };
}
