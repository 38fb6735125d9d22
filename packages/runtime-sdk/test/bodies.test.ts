import { afterAll, expect, it } from "vitest";
import { json, multipart, raw, urlencoded } from "../src/bodies.ts";
import { send, type BodyDescriptor } from "../src/index.ts";
import { deepObject } from "../src/styles.ts";
import { startServer, type Received } from "./server.ts";

const server = await startServer();
afterAll(() => server.close());

const asJson: BodyDescriptor = { type: "application/json", encode: json };

async function post(input: object, body: readonly BodyDescriptor[] = [asJson]): Promise<Received> {
  await send(server.client(), { id: "post", method: "POST", path: "/x", body }, input);
  return server.received.at(-1) as Received;
}

it("sends JSON where nothing else is said, a string included", async () => {
  const { headers, body } = await post({ body: { a: [1, null] } });
  expect(headers["content-type"]).toBe("application/json");
  expect(body.toString()).toBe('{"a":[1,null]}');
  expect((await post({ body: "text" })).body.toString()).toBe('"text"');
  expect((await post({ body: null })).body.toString()).toBe("null");
});

it("sends no body and no media type where none is given", async () => {
  const { headers, body } = await post({});
  expect(headers["content-type"]).toBeUndefined();
  expect(body).toHaveLength(0);
});

it("picks the media type that the caller names", async () => {
  const types = [asJson, { type: "text/plain", encode: raw }, { type: "application/vnd.a+json", encode: raw }];
  expect((await post({ body: "a", contentType: "text/plain" }, types)).body.toString()).toBe("a");
  const { headers, body } = await post({ body: "a", contentType: "application/vnd.a+json" }, types);
  expect([headers["content-type"], body.toString()]).toEqual(["application/vnd.a+json", '"a"']);
});

it.each([
  ["a Blob", new Blob(["\u00ff"], { type: "image/png" }), "image/png", [0xc3, 0xbf]],
  ["bytes", Uint8Array.of(0, 255), "application/octet-stream", [0, 255]],
  ["a stream", new Blob([Uint8Array.of(1, 2)]).stream(), "application/octet-stream", [1, 2]],
])("sends %s as it is", async (_, content, type, bytes) => {
  const { headers, body } = await post({ body: content }, [{ type: "application/octet-stream", encode: raw }]);
  expect(headers["content-type"]).toBe(type);
  expect([...body]).toEqual(bytes);
});

it("sends a form, each property as its encoding says", async () => {
  const encoding = [
    { property: "card", style: deepObject, explode: true },
    { property: "meta", contentType: "application/json" },
    { property: "ids", explode: false },
  ];
  const type = "application/x-www-form-urlencoded";
  const input = { a: "x y&", none: undefined, tags: ["p", "q"], ids: [1, 2], card: { no: 1 }, meta: { k: "v" } };
  const { headers, body } = await post({ body: input }, [{ type, encode: urlencoded, encoding }]);
  expect(headers["content-type"]).toBe(type);
  expect(body.toString()).toBe("a=x%20y%26&tags=p&tags=q&ids=1,2&card%5Bno%5D=1&meta=%7B%22k%22%3A%22v%22%7D");
});

it("sends multipart forms with files, JSON and repeated parts", async () => {
  const encoding = [{ property: "csv", contentType: "text/csv" }];
  const file = new File(["data"], 'a"b.txt', { type: "text/plain" });
  const input = { name: "é", file, tags: ["p", "q"], meta: { k: 1 }, csv: "1,2", raw: Uint8Array.of(65), none: null };
  const { headers, body } = await post({ body: input }, [{ type: "multipart/form-data", encode: multipart, encoding }]);
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  const data = await new Response(Uint8Array.from(body), {
    headers: { "content-type": String(headers["content-type"]) },
  }).formData();
  expect([...data.keys()]).toEqual(["name", "file", "tags", "tags", "meta", "csv", "raw"]);
  expect(data.get("name")).toBe("é");
  expect(data.getAll("tags")).toEqual(["p", "q"]);
  const types = await Promise.all(
    ["file", "meta", "csv", "raw"].map(async (name) => {
      const part = data.get(name) as File;
      return [part.type, await part.text()];
    }),
  );
  expect(types).toEqual([
    ["text/plain", "data"],
    ["application/json", '{"k":1}'],
    ["text/csv", "1,2"],
    ["application/octet-stream", "A"],
  ]);
});
