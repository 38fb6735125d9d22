import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileDocument } from "../conformance/corpus/compile-document.ts";
import { gatewayDocuments } from "../conformance/corpus/documents.ts";
import { corpusRoot, hasCorpus } from "../load/corpus.ts";

/** Document and API type, code, whether it is a fault, and what is wrong: said by somebody who read the document. */
const judged = readFileSync(join(import.meta.dirname, "document-corpus.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t"));

it.skipIf(!hasCorpus)("finds in real documents the errors that were judged, and no others", async () => {
  const found = new Set<string>();
  const documents = gatewayDocuments(corpusRoot);
  for (const document of documents) {
    const { findings } = await compileDocument(document, []);
    for (const { code, severity } of findings) {
      if (severity === "error") found.add(`${document.name.replace(/^gateway\//, "")}\t${code}`);
    }
  }
  expect([...found].sort()).toEqual(judged.map((row) => row.slice(0, 2).join("\t")).sort());
  const wronged = new Set(judged.filter(([, , isFault]) => isFault !== "true").map(([name]) => name));
  expect(wronged.size / documents.length).toBeLessThanOrEqual(0.01);
});
