import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importRefusal } from "../../../src/inspect/refusal.ts";
import { members } from "../../../src/inspect/members.ts";
import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { compare, type Field } from "./compare.ts";
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
    const failOnWarnings = own(own(row, "given"), "FailOnWarnings") === true;
    const answer = await importAs(document, own(row, "type") === "rest" ? "rest" : "http", failOnWarnings);
    yield { name: `v2/${String(own(row, "id"))}`, fields: expectationFields(own(row, "expect"), answer) };
  }
}

/** Documents that Terraform's tests import on the live service, and what they assert of the API. */
export async function* terraformComparisons(folder: string): AsyncGenerator<Comparison> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const body = join(path, "openapi.json");
    if (!existsSync(body)) continue;
    const failOnWarnings = own(own(readJson(join(path, "input.json")), "args"), "failOnWarnings") === true;
    const answer = await importAs(readFileSync(body, "utf8"), "http", failOnWarnings);
    const { error, messageContains, ...attributes } = readJson(join(path, "expected.json")) as Record<string, Json>;
    const expect: Json =
      error === undefined
        ? { attributes }
        : { refused: true, code: error, ...(messageContains !== undefined && { message: messageContains }) };
    yield { name: `terraform/${name}`, fields: expectationFields(expect, answer) };
  }
}

interface Answer {
  readonly refused: string | undefined;
  readonly view: JsonObject;
}

async function importAs(document: string, kind: "rest" | "http", failOnWarnings: boolean): Promise<Answer> {
  const { api, view, findings } = await importDocument(document, kind, {}, undefined);
  return { refused: importRefusal(api, findings, { failOnWarnings, isDirect: true }), view: view ?? {} };
}

function expectationFields(expect: Json | undefined, { refused, view }: Answer): Field[] {
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
    const answered = attributeOf(name, view);
    if (recorded === null) {
      return [{ path: `/${name}`, problem: answered === undefined ? undefined : "recorded nothing, got something" }];
    }
    return compare(recorded, answered, new Map(), `/${name}`);
  });
}

/** An attribute under the name that CloudFormation and the SDKs for HTTP APIs give it. */
function attributeOf(name: string, view: JsonObject): Json | undefined {
  if (name === "routes" || name === "routeKeys") return namesIn(own(own(view, "routes"), "Items"), "RouteKey");
  if (name === "paths") return namesIn(own(own(view, "resources"), "items"), "path");
  const shown = members([
    ...Object.entries(own(view, "api") ?? {}),
    ...Object.entries(own(view, "restApi") ?? {}).map(([key, value]): [string, Json] => [
      key.charAt(0).toUpperCase() + key.slice(1),
      value,
    ]),
  ]);
  return own(shown, name);
}

function namesIn(items: Json | undefined, key: string): Json[] {
  return Array.isArray(items) ? (items as readonly Json[]).flatMap((item) => own(item, key) ?? []) : [];
}
