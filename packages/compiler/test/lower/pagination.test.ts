import { expect, it } from "vitest";
import { lowerRest } from "./lower-text.ts";

async function lowered(pagination: string): Promise<{ readonly pagination: unknown; readonly said: string[] }> {
  const { api, findings } = await lowerRest(`
openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders/{customer}:
    get:
      parameters: [{ name: token, in: query, schema: { type: string } }]
      responses: {}
      x-apigw-pagination: ${pagination}
`);
  const said = findings
    .filter(({ code }) => code === "sdk/pagination")
    .map(({ origin, message, help }) => `${origin.pointer.split("x-apigw-pagination")[1] ?? ""} ${message} ${help}`);
  return { pagination: api.operations[0]?.pagination, said };
}

it.each([
  [
    "{ parameter: token, next: /a~1b, items: /list }",
    { style: "cursor", parameter: "token", next: "/a~1b", items: "/list" },
  ],
  ["{ style: page, parameter: token }", { style: "page", parameter: "token", items: "", first: 1 }],
  ["{ style: offset, parameter: token, items: /x }", { style: "offset", parameter: "token", items: "/x", first: 0 }],
  ["{ style: offset, parameter: token, first: 1 }", { style: "offset", parameter: "token", items: "", first: 1 }],
  ["{ style: link }", { style: "link", items: "" }],
])("reads %s", async (written, expected) => {
  expect(await lowered(written)).toEqual({ pagination: expected, said: [] });
});

it.each([
  [
    "next",
    " x-apigw-pagination is no object. Write { parameter: nextToken, next: /nextToken, items: /items }, with names of your own.",
  ],
  ["{ parameter: token }", " x-apigw-pagination has no next. Say by a JSON Pointer where a page has the next cursor."],
  ["{ next: /n }", " x-apigw-pagination names no parameter. Say as parameter which one asks for a page."],
  [
    "{ parameter: tokn, next: /n }",
    '/parameter x-apigw-pagination names a parameter that the operation does not have, "tokn". Did you mean token?',
  ],
  [
    "{ parameter: customer, next: /n }",
    '/parameter x-apigw-pagination names a parameter that the operation does not have, "customer". Declare it, in the query or as a header.',
  ],
  [
    "{ parameter: token, next: $.meta.next }",
    "/next x-apigw-pagination has no JSON Pointer in next. Write one, such as /meta/next.",
  ],
  [
    "{ style: pages, parameter: token }",
    "/style x-apigw-pagination has an unknown style. Take one of cursor, page, offset, link.",
  ],
  [
    "{ style: page, parameter: token, first: one }",
    "/first x-apigw-pagination has a first that is no number. Write a number.",
  ],
])("says what is wrong with %s", async (written, expected) => {
  expect(await lowered(written)).toEqual({ pagination: undefined, said: [expected] });
});

it("suggests a member for one that there is not, and reads the rest", async () => {
  const { pagination, said } = await lowered("{ style: link, item: /a }");
  expect(pagination).toEqual({ style: "link", items: "" });
  expect(said).toEqual(['/item x-apigw-pagination has no "item". Did you mean items?']);
});
