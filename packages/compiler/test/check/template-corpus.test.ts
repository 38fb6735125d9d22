import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { createLocator } from "../../src/source/locate.ts";
import { corpusFiles, hasCorpus } from "../load/corpus.ts";
import { diskHost } from "../load/disk-host.ts";

/** Place, code, and what somebody who read it says: each of them is a fault. */
const judged = readFileSync(join(import.meta.dirname, "template-corpus.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1);

/** Rules that look at what a template stands in, not into it. */
const outside = /^template\/(?:content-type|proxy|size)$/;

it.skipIf(!hasCorpus)("finds in real templates what was judged to be a fault, and nothing else", async () => {
  const found = new Set<string>();
  for (const file of corpusFiles("gateway", "nasty")) {
    const { report, findings } = createReport();
    const document = await loadDocument({ path: file, allowRemote: false }, diskHost, report);
    const api = document && lower(document, "rest", {}, report);
    if (!api) continue;
    check(api, document.root, report);
    const locate = createLocator(document.sources);
    for (const { code, severity, origin } of findings) {
      if (!code.startsWith("template/") || outside.test(code) || severity === "info") continue;
      const { line = 0, column = 0 } = locate(origin) ?? {};
      found.add(`${origin.file.replace(/^.*\/corpus\//, "")}:${line}:${column}\t${code}`);
    }
  }
  expect([...found].sort()).toEqual(judged.map((row) => row.split("\t").slice(0, 2).join("\t")).sort());
});
