import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { createLocator } from "../../src/source/locate.ts";
import { toPointer } from "../../src/source/origin.ts";
import { corpusFiles, hasCorpus } from "../load/corpus.ts";

type Step = string | number;

/** Every n-th place of a document as the package `yaml` sees it: steps, and the offset of key or item. */
function places(document: Document, every: number): [steps: Step[], offset: number][] {
  const found: [Step[], number][] = [];
  let count = 0;
  const visit = (node: unknown, steps: Step[]): void => {
    const add = (step: Step, at: Node | null | undefined): void => {
      count += 1;
      const offset = at?.range?.[0];
      if (count % every === 0 && offset !== undefined) found.push([[...steps, step], offset]);
    };
    // Tags add steps, merges and aliases come from elsewhere: those are tested by hand.
    if (isAlias(node) || (node as Node | null)?.tag?.startsWith("!")) return;
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key) || key.source === "<<" || key.anchor !== undefined) continue;
        const step = String(key.value);
        add(step, key);
        visit(value, [...steps, step]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const isPlain =
          !isPair(item) &&
          !(item as Node).tag?.startsWith("!") &&
          !("anchor" in (item as Node) && (item as { anchor?: string }).anchor);
        if (isPlain) add(index, item as Node);
        visit(item, [...steps, index]);
      });
    }
  };
  visit(document.contents, []);
  return found;
}

it.skipIf(!hasCorpus)(
  "agrees with another parser on where things stand in real documents",
  { timeout: 120_000 },
  () => {
    let compared = 0;
    const contradictions: string[] = [];
    for (const file of corpusFiles("gateway", "nasty").filter((_, index) => index % 3 === 0)) {
      const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
      if (text.length > 200_000) continue;
      const lineCounter = new LineCounter();
      const document = parseDocument(text, { lineCounter, merge: true, logLevel: "silent" });
      if (document.errors.length > 0) continue;
      const locate = createLocator(new Map([[file, text]]));
      for (const [steps, offset] of places(document, Math.ceil(text.length / 20_000))) {
        const { line, col } = lineCounter.linePos(offset);
        const range = locate({ file, pointer: toPointer(steps) });
        compared += 1;
        if (range?.line !== line || range.column !== col) {
          contradictions.push(`${file} ${toPointer(steps)}: ${String(line)}:${String(col)} ${JSON.stringify(range)}`);
        }
      }
    }
    expect(contradictions).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  },
);
