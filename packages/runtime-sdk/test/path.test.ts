import { afterAll, expect, it } from "vitest";
import { createFullClient, send } from "../src/index.ts";
import { greedy, putMethod, simple } from "../src/styles.ts";
import { startServer } from "./server.ts";

const server = await startServer();
afterAll(() => server.close());

async function targetOf(path: string, input: Record<string, unknown>): Promise<string | undefined> {
  const names = [...path.matchAll(/\{(.*?)\+?\}/g)].map(([, name = ""]) => name);
  const style = path.includes("+}") ? greedy : simple;
  const parameters = names.map((name) => ({ name, in: "path" as const, style }));
  await send(server.client(), { id: "get", method: "GET", path, parameters }, input);
  return server.received.at(-1)?.target;
}

it("keeps the slashes of a greedy parameter and encodes its segments", async () => {
  expect(await targetOf("/files/{proxy+}", { proxy: "a b/c%d/ä" })).toBe("/files/a%20b/c%25d/%C3%A4");
  expect(await targetOf("/files/{proxy+}", { proxy: "/a//b/" })).toBe("/files/a//b/");
});

it("takes names as they are, whatever characters they have", async () => {
  expect(await targetOf("/{a.b}/{__proto__}", { "a.b": 1, ["__proto__"]: 2 })).toBe("/1/2");
});

it.each([".", ".."])("refuses %s, which is another path", async (value) => {
  await expect(targetOf("/a/{id}/b", { id: value })).rejects.toThrow(/is unsafe/);
  await expect(targetOf("/a/{proxy+}", { proxy: `x/${value}/y` })).rejects.toThrow(/is unsafe/);
});

it.each([undefined, null, "", []])("refuses %j as part of the path", async (value) => {
  await expect(targetOf("/a/{id}", { id: value })).rejects.toThrow(/get: id is empty/);
});

it("takes the method of an ANY operation from the input", async () => {
  const parameters = [{ name: "method", in: "header" as const, put: putMethod }];
  const proxy = { id: "proxy", method: "ANY", path: "/x", parameters };
  await send(server.client(), proxy, { method: "patch", body: { a: 1 } });
  expect(server.received.at(-1)).toMatchObject({ method: "PATCH", target: "/x" });
});

it.each([
  [{ apiId: "abc", region: "eu-west-1", stage: "prod" }, "https://abc.execute-api.eu-west-1.amazonaws.com/prod"],
  [{ apiId: "abc", region: "eu-west-1", stage: "$default" }, "https://abc.execute-api.eu-west-1.amazonaws.com"],
  [{ apiId: "abc", region: "cn-north-1" }, "https://abc.execute-api.cn-north-1.amazonaws.com.cn"],
  [{ baseUrl: "https://api.example.com/v1/" }, "https://api.example.com/v1"],
])("finds the base URL of %j", (endpoint, url) => {
  expect(createFullClient(endpoint).baseUrl).toBe(url);
});
