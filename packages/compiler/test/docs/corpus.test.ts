import { expect, it } from "vitest";
import { bigDocuments, gatewayDocuments, nastyDocuments } from "../conformance/corpus/documents.ts";
import { corpusRoot, hasCorpus } from "../load/corpus.ts";
import { elementsOf, attribute } from "./elements.ts";
import { makeDocs } from "./make-docs.ts";

/** Milliseconds for one document, on a busy machine. */
const longest = 15_000;

it.skipIf(!hasCorpus)("makes a page of every real document, each within seconds", { timeout: 600_000 }, async () => {
  const documents = [...gatewayDocuments(corpusRoot), ...nastyDocuments(corpusRoot), ...bigDocuments(corpusRoot)];
  const broken: string[] = [];
  let pages = 0;
  for (const { name, path, type } of documents) {
    const start = performance.now();
    const { files, findings } = await makeDocs(path, { type });
    if (performance.now() - start > longest) broken.push(`${name}: slow`);
    const page = files.get("docs/index.html");
    const isStopped = findings.some(({ severity, concerns }) => severity === "error" && concerns.includes("docs"));
    if ((page === undefined) !== isStopped) broken.push(`${name}: no page, and no error that says why`);
    if (page === undefined) continue;
    pages += 1;
    // Larger pages are the same templates, and parsing them takes longer than making them.
    if (page.length < 500_000) broken.push(...deadLinks(page).map((link) => `${name}: ${link}`));
  }
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThan(700);
});

function deadLinks(page: string): string[] {
  const elements = elementsOf(page);
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  const known = new Set(ids);
  const links = elements.flatMap((element) => attribute(element, "href")?.match(/^#(.*)/)?.[1] ?? []);
  return [
    ...links.filter((link) => !known.has(link)),
    ...(known.size === ids.length ? [] : ["an id that is there twice"]),
  ];
}
