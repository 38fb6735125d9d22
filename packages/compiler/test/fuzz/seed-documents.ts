import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../../src/check/check.ts";
import { complete } from "../check/findings-of.ts";
import { gatewayDocuments, nastyDocuments } from "../conformance/corpus/documents.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures");

/** Larger documents are left out: most of their mutants would be alike, and slow. */
const maxBytes = 60_000;

/** Documents that mutants are made of: fixtures, every rule's examples, and the corpus below `corpus`, if it is there. */
export function seedDocuments(corpus: string | undefined): readonly string[] {
  const examples = allRules.flatMap(({ bad, good }) => [...bad, ...good].map(({ yaml }) => complete(yaml)));
  const real = corpus === undefined ? [] : [...gatewayDocuments(corpus), ...nastyDocuments(corpus)];
  const files = new Set([
    ...["orders", "tickets"].map((name) => join(fixtures, name, "openapi.yaml")),
    ...real.map(({ path }) => path.replace(/#[^/]*$/, "")),
  ]);
  const isSmall = (file: string): boolean => existsSync(file) && statSync(file).size <= maxBytes;
  const texts = [...files].filter(isSmall).map((file) => readFileSync(file, "utf8"));
  return [...texts, ...examples.filter((text) => text.length <= maxBytes)];
}
