import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importRefusal } from "../../../src/inspect/refusal.ts";
import { jsonMap } from "../../../src/source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { comparePart, type Field } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { importDocument } from "./import-document.ts";
import { readJson } from "./json-file.ts";

/** Rows of `v2.jsonl` with a document: attributes that live tests read back, or refusals. */
export async function* rowComparisons(file: string): AsyncGenerator<Comparison> {
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row = JSON.parse(line) as Json;
    const document = own(row, "openapi");
    if (typeof document !== "string") continue;
    const given = own(row, "given") ?? {};
    const answer = await importAs(document, own(row, "type") === "rest" ? "rest" : "http", {
      failOnWarnings: own(given, "FailOnWarnings") === true,
      basePath: own(given, "BasePath") ?? own(own(given, "Parameters"), "basepath"),
    });
    yield { name: `v2/${String(own(row, "id"))}`, fields: expectationFields(own(row, "expect"), given, answer) };
  }
}

/** Documents that Terraform's tests import on the live service, and what they assert of the API. */
export async function* terraformComparisons(folder: string): AsyncGenerator<Comparison> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const body = join(path, "openapi.json");
    if (!existsSync(body)) continue;
    const args = own(readJson(join(path, "input.json")), "args");
    const answer = await importAs(readFileSync(body, "utf8"), "http", {
      failOnWarnings: own(args, "failOnWarnings") === true,
      basePath: own(args, "basepath"),
    });
    const { error, messageContains, ...attributes } = readJson(join(path, "expected.json")) as Record<string, Json>;
    const expect: Json =
      error === undefined
        ? { attributes }
        : { refused: true, code: error, ...(messageContains !== undefined && { message: messageContains }) };
    yield { name: `terraform/${name}`, fields: expectationFields(expect, {}, answer) };
  }
}

interface Answer {
  readonly refused: string | undefined;
  readonly view: JsonObject;
}

interface ImportParameters {
  readonly failOnWarnings: boolean;
  readonly basePath: Json | undefined;
}

async function importAs(
  document: string,
  kind: "rest" | "http",
  { failOnWarnings, basePath }: ImportParameters,
): Promise<Answer> {
  const config = basePath === "prepend" || basePath === "split" ? ({ basePath } as const) : {};
  const { api, view, findings } = await importDocument(document, kind, config, undefined);
  return { refused: importRefusal(api, findings, { failOnWarnings, isDirect: true }), view: view ?? {} };
}

/** @param given properties of the resource around the document, which go before what the document says */
function expectationFields(expect: Json | undefined, given: Json, { refused, view }: Answer): Field[] {
  if (own(expect, "refused") === true) {
    const message = own(expect, "message");
    const wanted = typeof message === "string" ? message.replace(/^BadRequestException: /, "") : "";
    return [
      {
        path: "/message",
        problem: refused?.includes(wanted) === true ? undefined : `recorded ${wanted}, got ${refused ?? "no refusal"}`,
      },
    ];
  }
  if (refused !== undefined) return [{ path: "", problem: `accepted, got ${refused}` }];
  const attributes = own(expect, "attributes") ?? {};
  return Object.entries(attributes).flatMap(([name, recorded]: [string, Json]) => {
    const answered = own(given, name) ?? attributeOf(name, view);
    if (recorded === null) {
      return [{ path: `/${name}`, problem: answered === undefined ? undefined : "recorded nothing, got something" }];
    }
    return comparePart(recorded, answered, `/${name}`);
  });
}

/** An attribute under the name that CloudFormation and the SDKs for HTTP APIs give it. */
function attributeOf(name: string, view: JsonObject): Json | undefined {
  if (name === "routes" || name === "routeKeys") return namesIn(own(own(view, "routes"), "Items"), "RouteKey");
  if (name === "paths") return namesIn(own(own(view, "resources"), "items"), "path");
  if (name === "ApiKeySourceType") return own(own(view, "restApi"), "apiKeySource");
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return own(own(view, "api"), name) ?? capitalised(own(own(view, "restApi"), member));
}

/** Members as CloudFormation spells them: `{ Types }`. */
function capitalised(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value;
  return jsonMap(Object.entries(value).map(([key, inner]) => [key.charAt(0).toUpperCase() + key.slice(1), inner]));
}

function namesIn(items: Json | undefined, key: string): Json[] {
  return Array.isArray(items) ? (items as readonly Json[]).flatMap((item) => own(item, key) ?? []) : [];
}
