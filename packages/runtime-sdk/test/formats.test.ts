import { expect, it } from "vitest";
import {
  base64,
  dateTime,
  decodeBytes,
  decodeFormatted,
  formatted,
  formattedForm,
  formattedJson,
  formattedJsonText,
  formattedMultipart,
  int64,
  type Format,
} from "../src/formats.ts";
import { parseExact, stringifyExact } from "../src/formats/exact-json.ts";
import { createClient, type Operation, type OperationDescriptor, type Success } from "../src/index.ts";
import { pages } from "../src/pages.ts";
import { mock, mockFetch } from "../src/mock.ts";
import { form, simple } from "../src/styles.ts";

const order: Format = {
  properties: {
    id: int64,
    placedAt: dateTime,
    seal: base64,
    lines: { items: () => line },
    parent: () => order,
    notes: { properties: { "1": {} }, others: dateTime },
    pair: { first: [dateTime, {}], items: int64 },
  },
};
const line: Format = { all: [{ properties: { sku: int64 } }, () => line, { properties: { due: dateTime } }] };

const operation: OperationDescriptor = {
  id: "getOrder",
  method: "GET",
  path: "/",
  answers: { "200": order, "4XX": { properties: { at: dateTime } }, default: { others: int64 } },
  decode: decodeFormatted,
};

const wire = `{"id":9007199254740993,"placedAt":"2026-01-31T12:00:00.500+01:00","seal":"aGk=","lines":[{"sku":7,"due":"2026-01-31T12:00:00Z","other":12345678901234567890}],"parent":{"id":-3,"parent":null},"notes":{"1":"2026-01-31T12:00:00Z","2":"2026-01-31T12:00:00Z"},"pair":["2026-01-31T12:00:00Z","2026-01-31T12:00:00Z",5]}`;
const noon = new Date("2026-01-31T12:00:00Z");
const value = {
  id: 9007199254740993n,
  placedAt: new Date("2026-01-31T11:00:00.500Z"),
  seal: Uint8Array.of(104, 105),
  lines: [{ sku: 7n, due: noon, other: 12345678901234567000 }],
  parent: { id: -3n, parent: null },
  notes: { "1": "2026-01-31T12:00:00Z", "2": noon },
  pair: [noon, "2026-01-31T12:00:00Z", 5n],
};

const answer = (text: string, status = 200, type = "application/json"): Response =>
  new Response(text, { status, headers: { "content-type": type } });

it("reads what formats say, and leaves all else as JSON has it", async () => {
  expect(await decodeFormatted(answer(wire), operation)).toEqual(value);
  expect(await decodeFormatted(answer('{"id":1.5,"placedAt":null,"seal":3,"lines":"x"}'), operation)).toEqual({
    id: 1.5,
    placedAt: null,
    seal: 3,
    lines: "x",
  });
});

it("chooses the format by status, class of status, and default", async () => {
  expect(await decodeFormatted(answer('{"at":"2026-01-31T12:00:00Z"}', 404), operation)).toEqual({ at: noon });
  expect(await decodeFormatted(answer('{"n":1}', 500), operation)).toEqual({ n: 1n });
  expect(await decodeFormatted(answer("text", 500, "text/plain"), operation)).toBe("text");
  expect(await decodeFormatted(answer("<html>", 502), operation)).toBe("<html>");
});

it("gives a time that is none as an invalid Date, and refuses Base64 that is none", async () => {
  const { placedAt } = (await decodeFormatted(answer('{"placedAt":""}'), operation)) as { placedAt: Date };
  expect(placedAt.getTime()).toBeNaN();
  await expect(decodeFormatted(answer('{"seal":"*"}'), operation)).rejects.toThrow(SyntaxError);
});

it("gives bytes instead of a Blob", async () => {
  const bytes = await decodeBytes(answer("hi", 200, "image/png"), operation);
  expect(bytes).toEqual(Uint8Array.of(104, 105));
  expect(await decodeBytes(answer("hi", 200, "text/plain"), operation)).toBe("hi");
  const both = { ...operation, otherwise: decodeBytes };
  expect(await decodeFormatted(answer("hi", 200, "image/png"), both)).toEqual(bytes);
});

it("writes JSON by formats, with exact numbers, and no time that is none", () => {
  const body = { type: "application/json", encode: formattedJson, format: order };
  const { lines, ...rest } = value;
  expect(formattedJson({ ...rest, lines: lines.map(({ sku, due }) => ({ sku, due })) }, body, new Headers())).toBe(
    `{"id":9007199254740993,"placedAt":"2026-01-31T11:00:00.500Z","seal":"aGk=","parent":{"id":-3,"parent":null},` +
      `"notes":{"1":"2026-01-31T12:00:00Z","2":"2026-01-31T12:00:00.000Z"},` +
      `"pair":["2026-01-31T12:00:00.000Z","2026-01-31T12:00:00Z",5],"lines":[{"sku":7,"due":"2026-01-31T12:00:00.000Z"}]}`,
  );
  expect(() => formattedJson({ placedAt: new Date(Number.NaN) }, body, new Headers())).toThrow(RangeError);
});

it("writes forms, multipart bodies and parameters by formats", async () => {
  const format: Format = { properties: { at: dateTime, seal: base64, id: int64 } };
  const given = { at: noon, seal: Uint8Array.of(104, 105), id: 9007199254740993n, file: new Blob(["raw"]) };
  const { file, ...flat } = given;
  const type = "application/x-www-form-urlencoded";
  expect(formattedForm(flat, { type, encode: formattedForm, format }, new Headers())).toBe(
    "at=2026-01-31T12%3A00%3A00.000Z&seal=aGk%3D&id=9007199254740993",
  );
  const multipart = { type: "multipart/form-data", encode: formattedMultipart, format };
  const parts = formattedMultipart({ ...flat, file }, multipart, new Headers()) as FormData;
  expect([...parts.entries()].slice(0, 3)).toEqual([
    ["at", "2026-01-31T12:00:00.000Z"],
    ["seal", "aGk="],
    ["id", "9007199254740993"],
  ]);
  expect(await (parts.get("file") as File).text()).toBe("raw");

  const list = { name: "c", in: "query" as const, as: form, explode: false, format: { items: base64 } };
  expect(formatted(list, [Uint8Array.of(104), Uint8Array.of(105)])).toBe("c=aA%3D%3D,aQ%3D%3D");
  expect(formatted({ name: "c", in: "path", format: dateTime }, noon)).toBe("2026-01-31T12%3A00%3A00.000Z");
  expect(formatted({ name: "c", in: "header", as: simple, format: base64 }, Uint8Array.of(104))).toBe("aA==");
  expect(formattedJsonText({ name: "c", in: "query", format }, { id: 9007199254740993n })).toBe(
    "c=%7B%22id%22%3A9007199254740993%7D",
  );
});

it("keeps every whole number exact, and everything else as JSON.parse has it", () => {
  const plain = `["9007199254740993", "\\"123456789012345678", "a:-12345678901234567", 1.0000000000000001234, -1e-30, 12345678901234567890e2]`;
  expect(parseExact(plain)).toEqual(JSON.parse(plain));
  for (const exact of [0n, -1n, 2n ** 53n - 1n, 2n ** 53n + 1n, -(2n ** 63n), 2n ** 64n - 1n, 10n ** 40n]) {
    const text = `{"a":[${exact},"${exact}"],"b":${exact}}`;
    const { a, b } = parseExact(text) as { a: [number | bigint, string]; b: number | bigint };
    expect([BigInt(a[0]), BigInt(b), a[1]]).toEqual([exact, exact, String(exact)]);
    expect(stringifyExact({ a: [exact, String(exact)], b: exact })).toBe(text);
  }
});

it("takes no member for a prototype", async () => {
  const read = await decodeFormatted(answer('{"__proto__":{"id":1},"constructor":"2026"}'), operation);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.keys(read as object)).toEqual(["__proto__", "constructor"]);
});

it("mocks answers in what they are to programs", async () => {
  const fetch = mockFetch(
    mock(operation as Operation<unknown, Success<200, object>>).answers({ status: 200, body: value }),
  );
  const response = await fetch("https://api.example/", { method: "GET" });
  expect(await decodeFormatted(response, operation)).toEqual(value);
});

it("walks pages by cursors that are large numbers", async () => {
  const texts = ['{"items":[1],"next":9007199254740993}', '{"items":[2],"next":null}'];
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return answer(texts.shift() ?? "");
  };
  const list: OperationDescriptor = {
    id: "list",
    method: "GET",
    path: "/",
    parameters: [{ name: "after", in: "query" }],
    decode: decodeFormatted,
    answers: { "200": { properties: { next: int64 } } },
    pagination: { pages, style: "cursor", items: "/items", next: "/next", key: "after" },
  };
  const found: unknown[] = [];
  for await (const item of pages(createClient({ baseUrl: "https://api.example", fetch }), list).items())
    found.push(item);
  expect(found).toEqual([1, 2]);
  expect(urls).toEqual(["https://api.example/", "https://api.example/?after=9007199254740993"]);
});
