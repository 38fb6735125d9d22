import { expect, it } from "vitest";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { loadDocument } from "../../src/load/load.ts";
import { createLocator } from "../../src/source/locate.ts";
import { child, deref, entries, type Node } from "../../src/source/node.ts";
import { corpusFiles, hasCorpus } from "./corpus.ts";
import { diskHost } from "./disk-host.ts";

/** Reads every operation as lowering does, references followed. */
function readOperations(root: Node): number {
  let count = 0;
  for (const [, item] of entries(child(root, "paths"))) {
    for (const [, operation] of entries(deref(item) ?? item)) {
      const { value } = deref(operation) ?? operation;
      if (value !== undefined) count += 1;
    }
  }
  return count;
}

it.skipIf(!hasCorpus)(
  "loads every real document without an exception, and locates each finding",
  { timeout: 60_000 },
  async () => {
    let operations = 0;
    for (const file of corpusFiles("gateway", "nasty")) {
      const { report, findings } = createReport();
      const sources = new Map<string, string>();
      const document = await loadDocument({ path: file, allowRemote: false }, diskHost, report, sources);
      const locate = createLocator(sources);
      for (const { code, origin, position } of findings)
        expect(position ?? locate(origin), `${file} ${code}`).toBeDefined();
      if (document === undefined)
        expect(
          findings.some(({ severity }) => severity === "error"),
          file,
        ).toBe(true);
      else operations += readOperations(document.root);
    }
    expect(operations).toBeGreaterThan(1000);
  },
);
