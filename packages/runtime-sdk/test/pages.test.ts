import { afterEach, expect, it } from "vitest";
import type { PaginationDescriptor } from "../src/index.ts";
import { pages, type Pages } from "../src/pages.ts";
import { json, startServer, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const list = {
  id: "list",
  method: "GET",
  path: "/orders",
  parameters: [
    { name: "page", in: "query" as const },
    { name: "limit", in: "query" as const },
  ],
};

type Answer = (query: URLSearchParams) => { readonly body: unknown; readonly headers?: Record<string, string> };

type How = PaginationDescriptor extends infer One ? (One extends unknown ? Omit<One, "pages"> : never) : never;

async function paged(how: How, answer: Answer, input = {}): Promise<Pages<unknown, unknown>> {
  server = await startServer(({ target }, response) => {
    const { body, headers } = answer(new URL(target, "http://x").searchParams);
    json(response, 200, body, headers);
  });
  return pages(server.client(), { ...list, pagination: { ...how, pages } }, input);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

const targets = (): string[] | undefined => server?.received.map(({ target }) => target);

it("follows cursors in the body, keeping the rest of the input", async () => {
  const cursor = { style: "cursor", items: "/data/list", next: "/next~1token", key: "page" } as const;
  const answer: Answer = (query) => {
    const page = Number(query.get("page") ?? 1);
    return { body: { data: { list: [page, `${page}b`] }, "next/token": page < 3 ? page + 1 : null } };
  };
  const found = await paged(cursor, answer, { limit: 2 });
  expect(await all(found.items())).toEqual([1, "1b", 2, "2b", 3, "3b"]);
  expect(targets()).toEqual(["/orders?limit=2", "/orders?page=2&limit=2", "/orders?page=3&limit=2"]);
  expect(await all(found)).toHaveLength(3);
});

it.each([
  ["page", 1, [undefined, "2", "3"]],
  ["offset", 0, [undefined, "2", "3"]],
] as const)("counts by %s until a page is empty", async (style, first, sent) => {
  const left = [["a", "b"], ["c"], []];
  const found = await paged({ style, items: "", key: "page", first }, () => ({ body: left.shift() }));
  expect(await all(found.items())).toEqual(["a", "b", "c"]);
  expect(targets()?.map((target) => new URL(target, "http://x").searchParams.get("page") ?? undefined)).toEqual(sent);
});

it("follows links, but never to another place", async () => {
  const answer: Answer = (query) =>
    query.has("page")
      ? { body: [2], headers: { link: '<https://evil.example/?page=1>; rel="prev"' } }
      : {
          body: [1],
          headers: {
            link: '</a,b>; rel=prev, <https://evil.example/x?page=2&admin=1#y>; title="a, b"; rel="next last"',
          },
        };
  const found = await paged({ style: "link", items: "", keys: { page: "page" } }, answer);
  expect(await all(found.items())).toEqual([1, 2]);
  expect(targets()).toEqual(["/orders", "/orders?page=2"]);
});

it("asks for no page that nobody wants", async () => {
  const found = await paged({ style: "cursor", items: "/a", next: "/n", key: "page" }, () => ({
    body: { a: [1], n: Math.random() },
  }));
  for await (const item of found.items()) {
    expect(item).toBe(1);
    break;
  }
  expect(server?.received).toHaveLength(1);
});

it("ends with an error where a page names itself, and where one fails", async () => {
  let turns = 0;
  const same = await paged({ style: "cursor", items: "/a", next: "/n", key: "page" }, () => ({
    body: { a: [], n: turns++ % 2 },
  }));
  await expect(all(same)).rejects.toThrow("list: a page leads back to an earlier one.");
  await server?.close();
  server = await startServer((_, response) => json(response, 404, { message: "gone" }));
  const pagination = { pages, style: "page", items: "", key: "page", first: 1 } as const;
  const failing = pages(server.client(), { ...list, pagination });
  await expect(all(failing)).rejects.toMatchObject({ name: "ApiError", status: 404 });
});

it("takes nothing that a body inherits, and no list that is none", async () => {
  const odd = await paged({ style: "cursor", items: "/constructor", next: "/__proto__", key: "page" }, () => ({
    body: {},
  }));
  expect(await all(odd.items())).toEqual([]);
  expect(server?.received).toHaveLength(1);
});
