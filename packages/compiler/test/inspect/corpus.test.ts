import { expect, it } from "vitest";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { inspectApi } from "../../src/inspect/inspect.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { isObject, own, type Json } from "../../src/source/json.ts";
import { corpusFiles, hasCorpus } from "../load/corpus.ts";
import { diskHost } from "../load/disk-host.ts";

/** Ids that a view speaks of, and does not have. */
function danglingIds(view: Json): string[] {
  const ids = new Set<unknown>();
  const uses: string[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (/^(?:id|AuthorizerId|IntegrationId)$/.test(key) && own(value, "RouteKey") === undefined) ids.add(inner);
      else if (/^(?:parentId|authorizerId|requestValidatorId|AuthorizerId)$/.test(key)) uses.push(String(inner));
      else if (key === "Target") uses.push(String(inner).replace("integrations/", ""));
      else if (key === "requestModels" || key === "responseModels")
        uses.push(...Object.values(inner as object).map((name) => `model:${String(name)}`));
      else if (key === "schema" && typeof inner === "string")
        uses.push(
          ...[...inner.matchAll(/"\$ref" : "[^"]*\/models\/([^"]+)"/g)].map(([, name = ""]) => `model:${name}`),
        );
      visit(inner);
    }
  };
  visit(view);
  return uses.filter((id) => !ids.has(id));
}

it.skipIf(!hasCorpus)(
  "shows every real document as either type of API, with nothing that leads nowhere",
  async () => {
    let count = 0;
    for (const path of corpusFiles("gateway", "nasty").filter((file) =>
      /\.(?:json|ya?ml|template|tftpl)$/.test(file),
    )) {
      for (const kind of ["rest", "http"] as const) {
        const { report } = createReport();
        const document = await loadDocument({ path, allowRemote: false }, diskHost, report);
        const api = document && lower(document, kind, {}, report);
        if (api === undefined) continue;
        for (const as of ["aws", "compiled"] as const) {
          expect(danglingIds(inspectApi(api, { as })), `${path} as ${kind}, ${as}`).toEqual([]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
  },
  60_000,
);
