import { isAlias, isMap, isScalar, parseDocument, visit, type Document, type Node, type Pair } from "yaml";

/** Values that are handed on as they are, order and all. */
const verbatim: ReadonlySet<unknown> = new Set(["example", "examples", "default", "const", "enum"]);

/**
 * The text printed again, as it was and with the members of its maps in another order, the same on every run.
 *
 * Undefined for a text where the order says something: one with anchors or duplicate keys, or one that is not YAML.
 */
export function shuffled(text: string): { readonly plain: string; readonly shuffled: string } | undefined {
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  if (hasAnchors(document)) return undefined;

  const print = (): string => document.toString({ lineWidth: 0 });
  const plain = print();
  const random = createRandom();
  visit(document, {
    Pair: (_key, pair) => (isScalar(pair.key) && verbatim.has(pair.key.value) ? visit.SKIP : undefined),
    Map(_key, map) {
      map.items = inRandomOrder(map.items, random);
    },
  });
  return isMap(document.contents) ? { plain, shuffled: print() } : undefined;
}

function hasAnchors(document: Document): boolean {
  const anchored: Node[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.anchor !== undefined) anchored.push(node);
    },
  });
  return anchored.length > 0;
}

function inRandomOrder(pairs: readonly Pair[], random: () => number): Pair[] {
  const order = [...pairs];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a && b) [order[last], order[other]] = [b, a];
  }
  return order;
}

/** A linear congruential generator with a fixed seed (constants of Numerical Recipes); numbers below 1. */
function createRandom(): () => number {
  let state = 20_240_229;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
