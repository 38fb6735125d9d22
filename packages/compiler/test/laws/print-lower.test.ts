import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { emitOpenApi } from "../../src/emit/cfn/openapi-document.ts";
import type { HttpApi, RestApi } from "../../src/ir/api.ts";
import { compileDocument } from "../conformance/corpus/compile-document.ts";
import { gatewayDocuments } from "../conformance/corpus/documents.ts";
import { corpusRoot, hasCorpus } from "../load/corpus.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";
import { lowerFile } from "./lower-file.ts";
import { arbitraryDocument } from "./arbitrary-document.ts";
import { deployable } from "./deployable.ts";

it.each(["rest", "http"] as const)("prints what lowers to the same API again, for any document: %s", async (kind) => {
  const lower = kind === "rest" ? lowerRest : lowerHttp;
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(kind), async (document) => {
      const { api } = await lower(JSON.stringify(document));
      const printed = await print(api);
      const again = await lower(printed);
      expect(deployable(again.api)).toEqual(deployable(api));
      expect(await print(again.api)).toBe(printed);
    }),
    { numRuns: 200 },
  );
});

it.skipIf(!hasCorpus)(
  "does so for every real document",
  async () => {
    const different: string[] = [];
    let count = 0;
    for (const { name, path, type } of gatewayDocuments(corpusRoot)) {
      if (type === "websocket") continue;
      const { files } = await compileDocument({ name, path, type }, ["openapi"]);
      const printed = files.get("openapi.yaml");
      const api = await lowerFile(path, type);
      // Errors stop some of them.
      if (api === undefined || printed === undefined) continue;
      // No integration of an HTTP API, and so not printed.
      if (type === "http" && api.operations.some(({ integration }) => integration?.kind === "service")) continue;
      const again = await (type === "rest" ? lowerRest : lowerHttp)(printed);
      count += 1;
      const isSame = isDeepStrictEqual(deployable(again.api), deployable(api));
      if (!isSame || (await print(again.api)) !== printed) different.push(name);
    }
    expect(different).toEqual([]);
    expect(count).toBeGreaterThan(100);
  },
  60_000,
);

/** The document by itself, in which other tools' placeholders stand as they were written. */
async function print(api: RestApi | HttpApi): Promise<string> {
  return [...(await emitOpenApi(api, () => undefined)).values()].join("");
}
