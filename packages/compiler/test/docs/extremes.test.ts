import { expect, it } from "vitest";
import { attribute, elementsOf, samplesOf, textOf } from "./elements.ts";
import { pageOf } from "./make-docs.ts";

type Schemas = Readonly<Record<string, object>>;

function documentOf(schema: object, schemas: Schemas = {}): object {
  const operation = {
    operationId: "putNode",
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: { "200": { description: "ok" } },
  };
  return {
    openapi: "3.0.3",
    info: { title: "Extremes", version: "1" },
    paths: { "/a": { post: operation } },
    components: { schemas },
  };
}

it("does not multiply what schemas require of each other", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `p${String(index)}`);
  const link = (index: number): object => ({ $ref: `#/components/schemas/S${String(index)}` });
  const schemas: Record<string, object> = { S6: { type: "string" } };
  for (let index = 0; index < 6; index += 1) {
    const properties = Object.fromEntries(names.map((name) => [name, link(index + 1)]));
    schemas[`S${String(index)}`] = { type: "object", required: names, properties };
  }
  const html = await pageOf(documentOf(link(0), schemas));
  expect(html.length).toBeLessThan(200_000);
  expect(samplesOf(elementsOf(html), "TypeScript")[1]).toBe("await client.putNode({ body: {} });");
});

it("ends where a schema requires itself", async () => {
  const node = { type: "object", required: ["next"], properties: { next: { $ref: "#/components/schemas/Node" } } };
  const html = await pageOf(documentOf({ $ref: "#/components/schemas/Node" }, { Node: node }));
  expect(samplesOf(elementsOf(html), "TypeScript")[1]).toBe("await client.putNode({ body: {} });");
});

it.each<[string, (inner: object) => object]>([
  ["properties", (inner) => ({ type: "object", properties: { inner } })],
  ["further properties", (inner) => ({ type: "object", additionalProperties: inner })],
  ["lists of objects", (inner) => ({ type: "array", items: { type: "object", properties: { inner } } })],
  ["choices", (inner) => ({ oneOf: [inner, { type: "object", properties: {} }] })],
  ["exclusions", (inner) => ({ not: inner })],
])("says where it leaves off: %s", async (_, around) => {
  let schema: object = { type: "object", properties: { last: { type: "string" } } };
  for (let depth = 0; depth < 300; depth += 1) schema = around(schema);
  const html = await pageOf(documentOf(schema));
  expect(html.length).toBeLessThan(100_000);
  expect(html.split("more is nested here than is shown").length).toBe(2);
});

it.each([
  ["brackets", "[".repeat(50_000)],
  ["half links", "[a](".repeat(12_000)],
  ["stars", "*a ".repeat(20_000)],
  ["backticks", Array.from({ length: 500 }, (_, index) => "`".repeat(index)).join(" ")],
  ["quotes", ">".repeat(50_000)],
  ["lists", "- ".repeat(12_000)],
  ["angles", "<a ".repeat(20_000)],
])("renders a description of many %s in no time", async (_, description) => {
  const start = performance.now();
  await pageOf(documentOf({ type: "object", description }));
  expect(performance.now() - start).toBeLessThan(3_000);
});

it("shows branches of a condition as one operation, with what each depends on", async () => {
  const branch = (id: string): object => ({ operationId: id, responses: { "200": { description: id } } });
  const html = await pageOf({
    openapi: "3.0.3",
    info: { title: "Conditions", version: "1" },
    paths: { "/a": { get: { "Fn::If": ["IsNew", branch("getNew"), branch("getOld")] } } },
  });
  const articles = elementsOf(html).filter(({ tagName }) => tagName === "article");
  expect(articles.map((each) => attribute(each, "id"))).toEqual(["operation-getNew"]);
  expect(articles.map(textOf).join("")).toContain("Deployed where this holds: IsNew, or not IsNew");
});
