import { afterAll, expect, it } from "vitest";
import { send, type ParameterDescriptor } from "../src/index.ts";
import * as styles from "../src/styles.ts";
import { startServer } from "./server.ts";

const server = await startServer();
afterAll(() => server.close());

type StyleName = Exclude<keyof typeof styles, "reserved" | "putCookie" | "putMethod">;

interface Sample extends Omit<ParameterDescriptor, "name" | "style"> {
  readonly style?: StyleName;
}

async function sent({ style, ...parameter }: Sample, color: unknown): Promise<string> {
  const path = parameter.in === "path" ? "/x/{color}" : "/x";
  const cookie = parameter.in === "cookie" ? { put: styles.putCookie } : {};
  const other = { ...cookie, ...(style && { style: styles[style] }) };
  const operation = { id: "paint", method: "GET", path, parameters: [{ ...parameter, ...other, name: "color" }] };
  await send(server.client(), operation, { color });
  const request = server.received.at(-1);
  switch (parameter.in) {
    case "path":
      return request?.target.slice("/x/".length) ?? "";
    case "query":
      return request?.target.slice("/x".length) ?? "";
    default:
      return String(request?.headers[parameter.in === "header" ? "color" : "cookie"]);
  }
}

const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** https://spec.openapis.org/oas/v3.1.1.html#style-examples, row by row; undefined stands for n/a. */
const table: [StyleName, ParameterDescriptor["in"], explode: boolean, ...(string | undefined)[]][] = [
  ["matrix", "path", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix", "path", true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
  ["label", "path", false, undefined, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label", "path", true, undefined, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["simple", "path", false, undefined, "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", "path", true, undefined, "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["simple", "header", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple", "header", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["form", "query", false, "?color=", "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150"],
  ["form", "query", true, "?color=", "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"],
  ["form", "cookie", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["form", "cookie", true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"],
  [
    "spaceDelimited",
    "query",
    false,
    undefined,
    undefined,
    "?color=blue%20black%20brown",
    "?color=R%20100%20G%20200%20B%20150",
  ],
  ["spaceDelimited", "query", true, undefined, undefined, "?color=blue&color=black&color=brown", undefined],
  [
    "pipeDelimited",
    "query",
    false,
    undefined,
    undefined,
    "?color=blue%7Cblack%7Cbrown",
    "?color=R%7C100%7CG%7C200%7CB%7C150",
  ],
  ["pipeDelimited", "query", true, undefined, undefined, "?color=blue&color=black&color=brown", undefined],
  ["tabDelimited", "query", false, undefined, undefined, "?color=blue%09black%09brown", undefined],
  ["deepObject", "query", true, undefined, undefined, undefined, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
];

const rows = table.flatMap(([style, location, explode, ...expected]) =>
  ["", "blue", array, object].flatMap((value, index) => {
    const wire = expected[index];
    return wire === undefined ? [] : [{ style, location, explode, value, wire }];
  }),
);

it.each(rows)(
  "$style in $location, explode $explode: $value is $wire",
  async ({ style, location, explode, value, wire }) => {
    expect(await sent({ in: location, style, explode }, value)).toBe(wire);
  },
);

it.each([
  ["path", "simple", "a/b c", "a%2Fb%20c"],
  ["path", "simple", "ä€😀", "%C3%A4%E2%82%AC%F0%9F%98%80"],
  ["path", "simple", "!'()*~-._", "%21%27%28%29%2A~-._"],
  ["path", "simple", "50%", "50%25"],
  ["path", "simple", "%2e%2e", "%252e%252e"],
  ["path", "label", "..", "..."],
  ["path", "simple", ["a,b", "c"], "a%2Cb,c"],
  ["query", "form", "a&b=c#d+e f", "?color=a%26b%3Dc%23d%2Be%20f"],
  ["query", "form", [1, true, null, undefined, 2], "?color=1&color=true&color=2"],
  ["query", "form", new Date(0), "?color=1970-01-01T00%3A00%3A00.000Z"],
  ["query", "form", [], ""],
  ["query", "form", null, ""],
  ["query", "form", "\ud800", "?color=%EF%BF%BD"],
  [
    "query",
    "deepObject",
    { a: { b: [1, 2] }, "c]": "d" },
    "?color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2&color%5Bc%5D%5D=d",
  ],
  ["cookie", "form", "a; b=c", "color=a%3B%20b%3Dc"],
] as const)("%s, %s: %j is %s", async (location, style, value, wire) => {
  expect(await sent({ in: location, style }, value)).toBe(wire);
});

it("leaves reserved characters with allowReserved, but none that ends the value", async () => {
  expect(await sent({ in: "query", encode: styles.reserved }, ":/?[]@!$'()*+,;= %41%zz&#")).toBe(
    "?color=:/?[]@!$%27()*+,;=%20%41%25zz%26%23",
  );
});

it("sends a content parameter as JSON", async () => {
  expect(await sent({ in: "query", style: "jsonText" }, { a: [1, "b c"] })).toBe(
    "?color=%7B%22a%22%3A%5B1%2C%22b%20c%22%5D%7D",
  );
  expect(await sent({ in: "header", style: "jsonText" }, { a: 1 })).toBe('{"a":1}');
});

it("escapes a parameter's name", async () => {
  const parameters = [{ name: "filter[a b]&", in: "query" as const }];
  await send(server.client(), { id: "list", method: "GET", path: "/x", parameters }, { "filter[a b]&": 1 });
  expect(server.received.at(-1)?.target).toBe("/x?filter%5Ba%20b%5D%26=1");
});

it("takes no parameter from what an input inherits", async () => {
  const parameters = [
    { name: "constructor", in: "query" as const },
    { name: "__proto__", in: "query" as const },
  ];
  await send(server.client(), { id: "list", method: "GET", path: "/x", parameters }, {});
  expect(server.received.at(-1)?.target).toBe("/x");
});
