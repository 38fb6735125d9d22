import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import type { SdkFormatsConfig } from "../../src/config/settings/sdk.ts";
import type { Files } from "../../src/emit/file.ts";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { checkSdk, tokensOf } from "./compile-sdk.ts";
import { document, formats, head } from "./formats-document.ts";
import { loadSdk } from "./load-sdk.ts";

async function emit(text: string, settings: SdkFormatsConfig = formats): Promise<Files> {
  return emitSdk((await lowerRest(text, { sdk: { formats: settings } })).api);
}

const same = `
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Equal<A, B>): void {}
`;

it("types values by their formats, and compiles", async () => {
  const files = await emit(document);
  const use = `import type * as t from "./index.js";
import type { Wire } from "@apigw-compile/runtime-sdk/handlers";
import { respond, type PutOrderHandler } from "./handlers.js";
import { mock } from "./mock.js";
import { putOrderOperation } from "./orders.js";
${same}
same<t.Order["id"], bigint>(true);
same<NonNullable<t.Order["count"]>, number>(true);
same<t.Order["placedAt"], Date>(true);
same<NonNullable<t.Order["day"]>, string>(true);
same<Exclude<t.Order["paidAt"], undefined>, Date | null>(true);
same<NonNullable<t.Order["seal"]>, Uint8Array<ArrayBuffer>>(true);
same<NonNullable<t.Order["kind"]>, 1 | 2>(true);
same<NonNullable<t.Order["mixed"]>, string>(true);
same<NonNullable<t.Order["stamps"]>[string], Date>(true);
same<NonNullable<t.Line["size"]>, bigint>(true);
same<NonNullable<t.Line["due"]>, Date>(true);
same<t.PutOrderInput["id"], bigint>(true);
same<t.GetSealOutput, Uint8Array<ArrayBuffer>>(true);
same<Wire<t.Order>["id"], number>(true);
same<Wire<t.Order>["placedAt"], string>(true);
export const handler: PutOrderHandler = async () => respond(200, { id: 1, placedAt: "2026-01-31T12:00:00Z" });
export const mocked: unknown = mock(putOrderOperation).answers({ status: 200, body: { id: 1n, placedAt: new Date() } });
`;
  expect(checkSdk(files, use)).toEqual([]);
  expect(tokensOf(files).hasAny).toBe(false);
});

it("changes nothing by default, nor for formats that a document does not have", async () => {
  expect(await emit(document, {})).toEqual(await emit(document, { "date-time": "string", binary: "Blob" }));
  const plain = `${head}paths: { /a: { get: { operationId: a, responses: { "200": { description: ok, content: { application/json: { schema: { type: string } } } } } } } }`;
  const code = (files: Files): Files => new Map([...files].filter(([path]) => path.endsWith(".ts")));
  expect(code(await emit(plain))).toEqual(code(await emit(plain, {})));
});

it("says in the README what values are", async () => {
  expect((await emit(document, { int64: "bigint" })).get("sdk/README.md")).toMatch(
    /plain JSON:\n\n- `int64`: `bigint`\n\n##/,
  );
  expect((await emit(document, {})).get("sdk/README.md")).not.toContain("plain JSON");
});

it("describes in formats.ts what is used, and no more", async () => {
  const text = (
    await emit(`${document}    Unused: { type: object, properties: { at: { type: string, format: date-time } } }`)
  ).get("sdk/src/formats.ts");
  expect(text?.match(/export const \w+/g)).toEqual(
    ["lineFormat", "orderFormat", "sizedFormat"].map((name) => `export const ${name}`),
  );
});

it.each([
  [
    "alternatives of a property",
    "oneOf: [{ properties: { at: { $ref: '#/components/schemas/Stamp' } } }, { properties: { at: { type: string } } }]",
  ],
  [
    "a part of allOf",
    "allOf: [{ properties: { at: { $ref: '#/components/schemas/Stamp' } } }, { properties: { at: { type: string } } }]",
  ],
  [
    "a map beside a property",
    "allOf: [{ properties: { at: { type: string } } }, { type: object, additionalProperties: { $ref: '#/components/schemas/Stamp' } }]",
  ],
  [
    "items",
    "anyOf: [{ type: array, items: { $ref: '#/components/schemas/Stamp' } }, { type: array, items: { type: string } }]",
  ],
  ["an enumeration", "anyOf: [{ $ref: '#/components/schemas/Stamp' }, { type: string, enum: [never] }]"],
])("has no format where %s say it two ways, wherever that schema is used", async (_, choice) => {
  const files = await emit(`${head}
paths:
  /a: { get: { operationId: a, responses: { "200": { description: ok, content: { application/json: { schema: { ${choice} } } } } } } }
  /b: { get: { operationId: b, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Stamp" } } } } } } }
components: { schemas: { Stamp: { type: string, format: date-time } } }
`);
  expect(files.get("sdk/src/types.ts")).toContain("export type Stamp = string;");
  expect([...files].filter(([path, text]) => path.endsWith(".ts") && /Date\b|decodeFormatted/.test(text))).toEqual([]);
});

const arrived: { target: string; body: string }[] = [];
const answer = `{"id":9007199254740993,"count":9007199254740993,"placedAt":"2026-01-31T12:00:00Z","paidAt":null,"seal":"aGk=","kind":1,"mixed":"2026-01-31T12:00:00Z","lines":[{"due":"2026-01-31T12:00:00Z","size":18446744073709551615}],"parent":{"id":1,"placedAt":"2026-01-31T12:00:00Z"},"stamps":{"a":"2026-01-31T12:00:00Z"}}`;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    arrived.push({ target: request.url ?? "", body: Buffer.concat(chunks).toString() });
    const isMissing = request.url?.startsWith("/orders/404") === true;
    if (request.url === "/seal") response.writeHead(200, { "content-type": "image/png" }).end("hi");
    else if (isMissing)
      response.writeHead(404, { "content-type": "application/json" }).end('{"at":"2026-01-31T12:00:00Z"}');
    else response.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
afterAll(() => server.close());

it("sends and reads values by their formats, over the wire", async () => {
  const { create } = await loadSdk(document, "rest", { formats });
  const client = create({ baseUrl });
  const noon = new Date("2026-01-31T12:00:00Z");
  const order = { id: 9007199254740993n, placedAt: noon, paidAt: null, seal: Uint8Array.of(104, 105), mixed: "x" };
  const input = {
    id: 9223372036854775807n,
    since: noon,
    seals: [Uint8Array.of(104), Uint8Array.of(105)],
    plain: "p",
    where: { due: noon, size: 18446744073709551615n },
    body: order,
  };
  expect(await client["putOrder"]?.(input)).toEqual({
    id: 9007199254740993n,
    count: 9007199254740992,
    placedAt: noon,
    paidAt: null,
    seal: Uint8Array.of(104, 105),
    kind: 1,
    mixed: "2026-01-31T12:00:00Z",
    lines: [{ due: noon, size: 18446744073709551615n }],
    parent: { id: 1n, placedAt: noon },
    stamps: { a: noon },
  });
  const { target, body } = arrived.at(-1) ?? { target: "", body: "" };
  expect(decodeURIComponent(target)).toBe(
    "/orders/9223372036854775807?since=2026-01-31T12:00:00.000Z&seals=aA==&seals=aQ==&plain=p" +
      '&where={"due":"2026-01-31T12:00:00.000Z","size":18446744073709551615}',
  );
  expect(body).toBe(
    '{"id":9007199254740993,"placedAt":"2026-01-31T12:00:00.000Z","paidAt":null,"seal":"aGk=","mixed":"x"}',
  );
  expect(await client["putOrder"]?.result({ ...input, id: 404n })).toMatchObject({ status: 404, body: { at: noon } });
  expect(await client["getSeal"]?.()).toEqual(Uint8Array.of(104, 105));
});
