import { expect, it } from "vitest";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { inspectApi } from "../../src/inspect/inspect.ts";
import { jsonMap } from "../../src/source/json-map.ts";
import type { HttpApi, RestApi } from "../../src/ir/api.ts";
import { loadDocument } from "../../src/load/load.ts";
import { lower } from "../../src/lower/lower.ts";
import { isObject, own, type Json } from "../../src/source/json.ts";
import { compare } from "../conformance/import/compare.ts";
import { normalise } from "../conformance/import/normalise.ts";
import { corpusFiles, hasCorpus } from "../load/corpus.ts";
import { diskHost } from "../load/disk-host.ts";
import { memoryHost } from "../load/memory-host.ts";

async function lowered(
  path: string,
  host: typeof diskHost,
  kind: "rest" | "http",
): Promise<RestApi | HttpApi | undefined> {
  const { report } = createReport();
  const document = await loadDocument({ path, allowRemote: false }, host, report);
  return document && lower(document, kind, {}, report);
}

/**
 * What a view and that of our print of it must agree in. The print declares every path parameter, gives an operationId once,
 * numbers integrations by its own order, and holds no documentation, no null, and what nobody reads of a REQUEST authorizer.
 */
function essence(view: Json): Json {
  const { documentationParts: _parts, integrations: _integrations, ...rest } = view as Record<string, Json>;
  const leave = new Set(["operationName", "OperationName", "version", "Version", "Target"]);
  const reduce = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).filter((item) => item !== null).map(reduce);
    if (!isObject(value)) return value;
    const isRequest = own(value, "type") === "REQUEST";
    const kept = Object.entries(value).filter(
      ([key]) =>
        !leave.has(key) &&
        !key.startsWith("method.request.path.") &&
        !(isRequest && key === "identityValidationExpression"),
    );
    const reduced = jsonMap(kept.map(([key, inner]) => [key, reduce(inner)]));
    const { requestParameters, ...others } = reduced as Record<string, Json>;
    return isObject(requestParameters) && Object.keys(requestParameters).length === 0 ? others : reduced;
  };
  return reduce(normalise(rest));
}

/** Placeholders of other tools stand in the print as parameters. */
function withPlaceholders(view: Json): Json {
  const text = JSON.stringify(view).replace(/StandIn::([0-9a-f]+)/g, (_, hex: string) => {
    const { name } = JSON.parse(Buffer.from(hex, "hex").toString()) as { readonly name?: string };
    return name ?? "";
  });
  return JSON.parse(text) as Json;
}

it.skipIf(!hasCorpus)(
  "shows the same API of every real document and of what is printed of it",
  async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const path of corpusFiles("gateway").filter((file) => !file.includes("/_tree/"))) {
      for (const kind of ["rest", "http"] as const) {
        const api = await lowered(path, diskHost, kind);
        if (api === undefined || api.operations.length === 0) continue;
        count += 1;
        const again = await lowered("/body.json", memoryHost({ "/body.json": JSON.stringify(openApiBody(api)) }), kind);
        if (again === undefined) throw new Error(`${path}: the print cannot be read`);
        const [one, other] = [api, again].map((each) =>
          essence(withPlaceholders(inspectApi(each, { as: "compiled" }))),
        );
        const differences = compare(one ?? null, other, new Map()).filter(({ problem }) => problem !== undefined);
        wrong.push(...differences.map((field) => `${kind} ${path} ${field.path}: ${field.problem ?? ""}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(200);
  },
  60_000,
);
