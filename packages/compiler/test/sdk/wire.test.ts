import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { loadSdk } from "./load-sdk.ts";

interface Arrived {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What arrived last. */
let arrived: Arrived | undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "", url = "", headers } = request;
    arrived = { line: `${method} ${url}`, headers, body: Buffer.concat(chunks).toString() };
    response.writeHead(204).end();
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
afterAll(() => server.close());

/** Calls the only operation of a document; gives the request as it arrived. */
async function call(document: string, input: unknown): Promise<Arrived> {
  const { create } = await loadSdk(document);
  await create({ baseUrl })["call"]?.(input);
  if (arrived === undefined) throw new Error("nothing arrived");
  return arrived;
}

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

const none = undefined;

/**
 * The examples of https://spec.openapis.org/oas/v3.1.1.html#style-examples, row by row: empty string, string, array,
 * object; `none` stands for n/a. Where the specification shows a delimiter that a URL cannot hold, it is encoded.
 */
const table: [style: string, place: string, explode: boolean, ...(string | undefined)[]][] = [
  ["matrix", "path", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix", "path", true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["label", "path", false, none, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label", "path", true, none, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", "path", false, none, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", "path", true, none, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["simple", "header", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", "header", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["form", "query", false, "?color=", "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150"],
  ["form", "query", true, "?color=", "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"],
  ["form", "cookie", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["form", "cookie", true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
  ["spaceDelimited", "query", false, none, none, "?color=blue%20black%20brown", "?color=R%20100%20G%20200%20B%20150"],
  ["spaceDelimited", "query", true, none, none, "?color=blue&color=black&color=brown"],
  ["pipeDelimited", "query", false, none, none, "?color=blue%7Cblack%7Cbrown", "?color=R%7C100%7CG%7C200%7CB%7C150"],
  ["pipeDelimited", "query", true, none, none, "?color=blue&color=black&color=brown"],
  ["deepObject", "query", true, none, none, none, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
];

const schemas = ["string", "string", "array, items: { type: string }", "object"];
const rows = table.flatMap(([style, place, explode, ...expected]) =>
  ["", "blue", array, object].flatMap((value, index) => {
    const wire = expected[index];
    return wire === undefined ? [] : [{ style, place, explode, value, wire, schema: schemas[index] ?? "" }];
  }),
);

function documentOf(path: string, operation: string): string {
  return `
openapi: 3.0.3
info: { title: Wire, version: "1" }
paths:
  ${path}:
    post:
      operationId: call
      responses: { "204": { description: done } }
${operation.trim().replace(/^/gm, "      ")}
`;
}

function relevant({ line, headers }: Arrived, place: string): string {
  const target = line.slice("POST /x".length);
  if (place === "query") return target;
  return place === "path" ? target.slice(1) : String(headers[place === "header" ? "color" : "cookie"]);
}

it.each(rows)(
  "sends $value, $style in $place with explode $explode, as $wire",
  async ({ style, place, explode, value, wire, schema }) => {
    const name = place === "header" ? "Color" : "color";
    const parameter = `{ name: ${name}, in: ${place}, required: true, style: ${style}, explode: ${String(explode)}, schema: { type: ${schema} } }`;
    const document = documentOf(place === "path" ? "/x/{color}" : "/x", `parameters: [${parameter}]`);
    expect(relevant(await call(document, { [name]: value }), place)).toBe(wire);
  },
);

it.each([
  ["simple", "path", "blue,black,brown"],
  ["form", "query", "?color=blue&color=black&color=brown"],
  ["form", "cookie", "color=blue; color=black; color=brown"],
  ["simple", "header", "blue,black,brown"],
])("takes %s for a parameter in %s that says neither style nor explode", async (_, place, wire) => {
  const parameter = `{ name: color, in: ${place}, required: true, schema: { type: array, items: { type: string } } }`;
  const document = documentOf(place === "path" ? "/x/{color}" : "/x", `parameters: [${parameter}]`);
  expect(relevant(await call(document, { color: array }), place)).toBe(wire);
});

it.each([
  ["csv", "?color=blue,black,brown"],
  ["ssv", "?color=blue%20black%20brown"],
  ["tsv", "?color=blue%09black%09brown"],
  ["pipes", "?color=blue%7Cblack%7Cbrown"],
  ["multi", "?color=blue&color=black&color=brown"],
])("reads OpenAPI 2.0's collectionFormat %s", async (format, wire) => {
  const document = `
swagger: "2.0"
info: { title: Wire, version: "1" }
paths:
  /x:
    post:
      operationId: call
      parameters: [{ name: color, in: query, type: array, items: { type: string }, collectionFormat: ${format} }]
      responses: { "204": { description: done } }
`;
  expect(relevant(await call(document, { color: array }), "query")).toBe(wire);
});

it("tells two parameters of one name apart by where they are", async () => {
  const document = documentOf(
    "/x/{id}",
    `parameters:
  - { name: id, in: path, required: true, schema: { type: string } }
  - { name: id, in: query, schema: { type: string } }
  - { name: body, in: query, schema: { type: string } }`,
  );
  const { line } = await call(document, { id: "a/b", idInQuery: "c&d", bodyInQuery: "e" });
  expect(line).toBe("POST /x/a%2Fb?id=c%26d&body=e");
});

it("calls the default route of an HTTP API by any path and method", async () => {
  const document = `
openapi: 3.0.3
info: { title: Wire, version: "1" }
x-apigw-type: http
paths:
  /$default:
    x-amazon-apigateway-any-method:
      operationId: call
      isDefaultRoute: true
      responses: { "204": { description: done } }
`;
  const { line } = await call(document, { method: "PUT", path: "a b/c" });
  expect(line).toBe("PUT /a%20b/c");
  expect((await call(document, { method: "GET" })).line).toBe("GET /");
});

it("sends allowReserved, content parameters, and greedy variables as they are meant", async () => {
  const document = documentOf(
    "/x/{proxy+}",
    `parameters:
  - { name: proxy, in: path, required: true, schema: { type: string } }
  - { name: filter, in: query, allowReserved: true, schema: { type: string } }
  - { name: where, in: query, content: { application/json: { schema: { type: object } } } }`,
  );
  const { line } = await call(document, { proxy: "a b/c", filter: "a:b/c?d", where: { a: [1] } });
  expect(line).toBe("POST /x/a%20b/c?filter=a:b/c?d&where=%7B%22a%22%3A%5B1%5D%7D");
});

it.each([
  ["path", "/x/{where}", "POST /x/%7B%22a%22%3A%5B1%2C%22%2F%22%5D%7D", undefined],
  ["header", "/x", "POST /x", '{"a":[1,"/"]}'],
  ["cookie", "/x", "POST /x", "where=%7B%22a%22%3A%5B1%2C%22%2F%22%5D%7D"],
])("sends content parameters in %s", async (place, path, line, header) => {
  const parameter = `{ name: where, in: ${place}, required: true, content: { application/json: { schema: { type: object } } } }`;
  const found = await call(documentOf(path, `parameters: [${parameter}]`), { where: { a: [1, "/"] } });
  expect([found.line, found.headers[place === "header" ? "where" : "cookie"]]).toEqual([line, header]);
});

it.each([
  ["a list of what is reserved", "array, items: { type: string }", ["a/b", "c&d", "é#"], "?x=a/b&x=c%26d&x=%C3%A9%23"],
  ["an object", "object", { "k[": "a,b" }, "?k[=a,b"],
  ["what is encoded already", "string", "%2F%zz", "?x=%2F%25zz"],
])("leaves allowReserved as it is in %s", async (_, schema, value, wire) => {
  const parameter = `{ name: x, in: query, allowReserved: true, schema: { type: ${schema} } }`;
  const found = await call(documentOf("/x", `parameters: [${parameter}]`), { x: value });
  expect(relevant(found, "query")).toBe(wire);
});

it.each([
  ["number", 1e21, "1e%2B21"],
  ["number", -0.5, "-0.5"],
  ["integer", 9007199254740993n, "9007199254740993"],
  ["boolean", false, "false"],
  ["string", "!*'()~ ü/?%", "%21%2A%27%28%29~%20%C3%BC%2F%3F%25"],
  ["string", "\ud800", "%EF%BF%BD"],
])("sends a %s %s in path and query as one piece of text", async (type, value, wire) => {
  const parameters = ["path", "query"].map(
    (place) => `{ name: ${place === "path" ? "id" : "q"}, in: ${place}, required: true, schema: { type: ${type} } }`,
  );
  const { line } = await call(documentOf("/x/{id}", `parameters: [${parameters.join(", ")}]`), { id: value, q: value });
  expect(line).toBe(`POST /x/${wire}?q=${wire}`);
});

it.each([".", "..", ""])("sends nothing at all where a path would lead elsewhere: %j", async (value) => {
  arrived = undefined;
  const parameters = "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]";
  await expect(call(documentOf("/x/{id}/y", parameters), { id: value })).rejects.toThrow(TypeError);
  const greedy = "parameters: [{ name: proxy, in: path, required: true, schema: { type: string } }]";
  if (value !== "") {
    await expect(call(documentOf("/x/{proxy+}", greedy), { proxy: `a/${value}/b` })).rejects.toThrow(TypeError);
  }
  expect(arrived).toBeUndefined();
});

it("sends deep objects at every depth, and nothing of what is not there", async () => {
  const document = documentOf(
    "/x",
    `parameters:
  - { name: f, in: query, style: deepObject, explode: true, schema: { type: object } }
  - { name: gone, in: query, schema: { type: array, items: { type: string } } }
  - { name: none, in: query, schema: { type: string } }`,
  );
  const { line } = await call(document, {
    f: { a: { b: [1, { c: "x y" }] }, "k]": true, n: null },
    gone: [],
    none: null,
  });
  expect(decodeURIComponent(line)).toBe("POST /x?f[a][b][0]=1&f[a][b][1][c]=x y&f[k]]=true");
});

it("sends forms by their encoding, and the media type that is asked for", async () => {
  const document = documentOf(
    "/x",
    `requestBody:
  content:
    application/x-www-form-urlencoded:
      schema: { type: object, properties: { ids: { type: array, items: { type: integer } }, card: { type: object } } }
      encoding: { ids: { explode: false }, card: { style: deepObject, explode: true } }
    text/csv: { schema: { type: string } }
    application/merge-patch+json: { schema: { type: object } }`,
  );
  const form = await call(document, { body: { ids: [1, 2], card: { no: "3 4" } } });
  expect([form.headers["content-type"], form.body]).toEqual([
    "application/x-www-form-urlencoded",
    "ids=1,2&card%5Bno%5D=3%204",
  ]);
  const text = await call(document, { contentType: "text/csv", body: "a,b" });
  expect([text.headers["content-type"], text.body]).toEqual(["text/csv", "a,b"]);
  const json = await call(document, { contentType: "application/merge-patch+json", body: { a: null } });
  expect([json.headers["content-type"], json.body]).toEqual(["application/merge-patch+json", '{"a":null}']);
});
