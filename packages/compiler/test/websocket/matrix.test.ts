import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { apiTypes } from "../../src/service/api-types.ts";
import { usedFromOutside } from "../../src/service/feature.ts";
import { features } from "../../src/service/features.ts";
import { boundOf } from "../../src/service/limits.ts";
import { isObject, own, type JsonObject } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";
import { emitApi } from "../cfn/emit-text.ts";
import { complete, findingsOf } from "../check/findings-of.ts";
import { compileFeature } from "../features/feature-fixtures.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";
import { accessEntries } from "./matrix/access.ts";
import { contentEntries } from "./matrix/content.ts";
import type { Entry, Made } from "./matrix/entry.ts";
import { operationEntries } from "./matrix/operation.ts";

const file = join(import.meta.dirname, "../../../../../shared/facts/matrix.md");
if (!existsSync(file)) process.stderr.write("no table of API types beside the project: left out\n");

/** What the table says of WebSocket APIs, by the name of the row. */
const cells: ReadonlyMap<string, string> = new Map(existsSync(file) ? webSocketCells(readFileSync(file, "utf8")) : []);

const entries: Readonly<Record<string, Entry>> = { ...accessEntries, ...contentEntries, ...operationEntries };
/** Rows that are numbers. */
const numbers = new Set(["Payload", "Pricing (us-east-1, per million, first tier)"]);

it.skipIf(cells.size === 0)("has an entry for each row of the table, and for no other", () => {
  expect(cells.size).toBeGreaterThan(50);
  expect([...Object.keys(entries), ...numbers].sort()).toEqual([...cells.keys()].sort());
});

it.each([...cells].filter(([row]) => !numbers.has(row)))("%s: %s", (row, cell) => {
  const { made = [], found = [], outside } = entries[row] ?? {};
  // What the type has is made, what it lacks is said.
  if (/^(?:Y|P\b|TLS|Detailed|\d)/.test(cell)) expect(made).not.toEqual([]);
  else if (cell === "none") expect(made.flatMap(({ without = [] }) => without)).not.toEqual([]);
  else expect([...found, ...(outside === undefined ? [] : [outside])]).not.toEqual([]);
});

const resources = Object.entries(entries).flatMap(([row, { made = [] }]) => made.map((one) => ({ row, ...one })));

it.each(resources)("$row: $of makes $type", async ({ of, type, properties, without = [] }) => {
  const template = await templateOf(of);
  const ofType = Object.values(own(template, "Resources") as JsonObject)
    .filter((resource) => own(resource, "Type") === type)
    .map((resource) => own(resource, "Properties"));
  expect(ofType).toContainEqual(containing(properties));
  for (const key of without) expect(ofType.map((resource) => own(resource, key))).toEqual(ofType.map(() => undefined));
});

const findings = Object.entries(entries).flatMap(([row, { found = [] }]) => found.map((one) => ({ row, ...one })));

it.each(findings)("$row: $code at $at", async ({ code, at, yaml, config }) => {
  const said = await findingsOf({ "openapi.yaml": complete(yaml) }, "websocket", {}, undefined, config);
  expect(said.map((finding) => [finding.code, finding.origin.pointer])).toContainEqual([code, at]);
  for (const { help, code: one } of said) if (one === code) expect(help).not.toBe("");
});

it.each(Object.entries(entries).flatMap(([row, { outside }]) => (outside === undefined ? [] : [{ row, outside }])))(
  "$row: nothing can ask for it",
  ({ outside }) => {
    const feature = features.flatMap((group) => group.features).find(({ name }) => name === outside);
    expect(feature?.support.websocket).toBe("no");
    expect(feature?.unseen).toBe(usedFromOutside);
  },
);

it.skipIf(cells.size === 0)("knows the same sizes, times and prices", () => {
  const kilobytes = numbersIn("Payload", / KB/).map((number) => number * 1024);
  expect(kilobytes[0]).toBe(boundOf("messageBytes", "websocket").max);
  expect(numbersIn("Integration timeout max", / s/)).toEqual([boundOf("integrationTimeoutMs", "websocket").max / 1000]);
  for (const usd of numbersIn("Pricing (us-east-1, per million, first tier)", / USD/))
    expect(apiTypes.websocket.price).toContain(`$${usd.toFixed(2)}`);
});

function numbersIn(row: string, unit: RegExp): number[] {
  const cell = cells.get(row) ?? "";
  const all = [...cell.matchAll(new RegExp(`([\\d.]+)${unit.source}`, "g"))].map(([, number]) => Number(number));
  if (all.length === 0) throw new Error(`no number in ${row}: ${cell}`);
  return all;
}

async function templateOf(of: Made["of"]): Promise<JsonObject> {
  if ("yaml" in of) return (await emitApi((await lowerWebSocket(complete(of.yaml))).api)).template;
  const { files } = await compileFeature(of.fixture, "websocket");
  return load(files.get("template.yaml") ?? "", { schema: yamlSchema }) as JsonObject;
}

/** Objects with these members among others, at any depth; a list has these first. */
function containing(json: JsonObject): unknown {
  return expect.objectContaining(
    Object.fromEntries(Object.entries(json).map(([key, member]) => [key, inner(member)])),
  ) as unknown;
}

function inner(member: unknown): unknown {
  if (Array.isArray(member)) return member.map(inner);
  return isObject(member) ? containing(member) : member;
}

/** The first table: its name column, and the one whose head is WebSocket. */
function webSocketCells(markdown: string): [string, string][] {
  const rows = markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").map((cell) => cell.replaceAll("**", "").trim()));
  const [head = [], , ...rest] = rows;
  const column = head.indexOf("WebSocket");
  return rest.map((row) => [row[1] ?? "", row[column] ?? ""]);
}
