import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import { authorizerRows } from "./extensions/authorizer.ts";
import { integrationRows } from "./extensions/integration.ts";
import { rootRows } from "./extensions/root.ts";
import { at, type Row } from "./extensions/row.ts";
import { lowerHttp, lowerRest } from "./lower-text.ts";

const rows: readonly Row[] = [...rootRows, ...authorizerRows, ...integrationRows];

it.each(rows.map((row): [string, Row] => [`${row.of}, ${row.api}: ${row.field}`, row]))("reads %s", async (_, row) => {
  const { api } = await (row.api === "rest" ? lowerRest : lowerHttp)(row.document);
  const found = at(api, row.field);
  if (typeof row.want === "object") expect(found).toMatchObject(row.want as object);
  else expect(found).toBe(row.want);
});

/** CloudFormation has a property for it, and the Body of a REST API no place. */
const outsideBody = (row: Row): boolean => row.api === "rest" && row.of === "endpoint-configuration ipAddressType";
const printed = rows.filter((row) => !outsideBody(row));

it.each(printed.map((row): [string, Row] => [`${row.of}, ${row.api}: ${row.field}`, row]))(
  "keeps %s in the Body",
  async (_, row) => {
    const lower = row.api === "rest" ? lowerRest : lowerHttp;
    const { api } = await lower(JSON.stringify(openApiBody((await lower(row.document)).api)));
    const found = at(api, row.field);
    if (typeof row.want === "object") expect(found).toMatchObject(row.want as object);
    else expect(found).toBe(row.want);
  },
);

it("reads an integration and its responses that stand elsewhere", async () => {
  const { api } = await lowerRest(`openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /x:
    get:
      responses: { $ref: "#/components/x-responses" }
      x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/shared" }
components:
  x-responses: { 200: { $ref: "#/components/responses/Ok" } }
  responses: { Ok: { description: ok } }
  x-templates: { application/json: "{}" }
  x-amazon-apigateway-integrations:
    shared:
      type: mock
      requestTemplates: { $ref: "#/components/x-templates" }
      responses: { default: { $ref: "#/components/x-answer" } }
  x-answer: { statusCode: "200", responseTemplates: { $ref: "#/components/x-templates" } }
`);
  expect(api.operations[0]).toMatchObject({
    responses: [{ status: "200", description: "ok" }],
    integration: {
      kind: "mock",
      requestTemplates: [{ key: "application/json", text: "{}" }],
      responses: [{ pattern: "default", statusCode: "200", templates: [{ text: "{}" }] }],
    },
  });
});

const facts = fileURLToPath(new URL("../../../../../shared/facts/extensions.md", import.meta.url));
if (!existsSync(facts)) console.warn(`The list of extensions is not at ${facts}; what compares with it is skipped.`);

it.skipIf(!existsSync(facts))("knows every extension of the list, and every property of its tables", () => {
  const tables = readFileSync(facts, "utf8").split(/^## /m);
  const cells = (section: string): string[] =>
    [...section.matchAll(/^\| ([^|]+) \|/gm)]
      .map(([, cell = ""]) => cell.trim())
      .filter((cell) => !/^(?:-+|Extension|Property)$/.test(cell));
  const section = (number: string): string => tables.find((text) => text.startsWith(`${number}. `)) ?? "";
  const known = new Set(rows.map(({ of }) => of));
  const names = new Set(rows.map(({ of }) => of.split(" ")[0]));
  const extensions = cells(section("0")).map((cell) => cell.replace(/^-/, ""));
  expect(extensions.length).toBeGreaterThan(15);
  // Where shared integrations stand; they are reached by reference only.
  expect(extensions.filter((name) => !names.has(name) && name !== "integrations")).toEqual([]);
  for (const [number, name] of [
    ["4", "authorizer"],
    ["8", "endpoint-configuration"],
    ["10", "integration"],
  ] as const) {
    const properties = cells(section(number));
    expect(properties.length).toBeGreaterThan(2);
    expect(properties.filter((property) => !known.has(`${name} ${property}`))).toEqual([]);
  }
});
