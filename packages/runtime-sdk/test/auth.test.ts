import { afterEach, expect, it } from "vitest";
import {
  inCookie,
  inQuery,
  send,
  type Credential,
  type OperationDescriptor,
  type SecurityDescriptor,
} from "../src/index.ts";
import { json, startServer, type Received, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const key: SecurityDescriptor = { scheme: "key", name: "x-api-key" };
const bearer: SecurityDescriptor = { scheme: "cognito", prefix: "Bearer " };

function operation(...security: SecurityDescriptor[]): OperationDescriptor {
  return { id: "get", method: "GET", path: "/x", security };
}

async function presented(auth: Record<string, Credential>, ...security: SecurityDescriptor[]): Promise<object> {
  server = await startServer();
  await send(server.client({ auth }), operation(...security), {});
  const { target, headers } = server.received[0] as Received;
  const { authorization, cookie } = headers;
  return { target, key: headers["x-api-key"], authorization, cookie };
}

it("presents an API key, and a bearer token beside it where both are asked for", async () => {
  expect(await presented({ key: "k", cognito: "t" }, { ...key, with: [bearer] })).toMatchObject({
    key: "k",
    authorization: "Bearer t",
  });
});

it("takes the first alternative that the client has all of", async () => {
  expect(await presented({ cognito: "t" }, { ...key, with: [bearer] }, bearer)).toMatchObject({
    key: undefined,
    authorization: "Bearer t",
  });
});

it("presents nothing that an operation does not ask for", async () => {
  expect(await presented({ key: "k", cognito: "t" })).toMatchObject({ key: undefined, authorization: undefined });
});

it("sends the request as it is where no alternative can be met", async () => {
  expect(await presented({}, key)).toMatchObject({ target: "/x", key: undefined });
});

it("presents credentials in query and cookies, encoded", async () => {
  const cookie: SecurityDescriptor = { scheme: "c", present: inCookie, name: "sid" };
  const query: SecurityDescriptor = { scheme: "q", present: inQuery, name: "api key" };
  expect(await presented({ q: "a&b", c: "x;y" }, { ...query, with: [cookie] })).toMatchObject({
    target: "/x?api%20key=a%26b",
    cookie: "sid=x%3By",
  });
});

it("asks a provider once for 50 calls, and once more when the API answers 401", async () => {
  const good = "token-2";
  server = await startServer(({ headers }, response) => {
    if (headers.authorization === `Bearer ${good}`) json(response, 200, { ok: true });
    else json(response, 401, { message: "Unauthorized" });
  });
  const asked: boolean[] = [];
  const cognito: Credential = async ({ isRefresh }) => {
    asked.push(isRefresh);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return isRefresh ? good : "token-1";
  };
  const client = server.client({ auth: { cognito } });
  const bodies = await Promise.all(Array.from({ length: 50 }, () => send(client, operation(bearer), {})));
  expect(bodies).toEqual(Array.from({ length: 50 }, () => ({ ok: true })));
  expect(asked).toEqual([false, true]);
  await send(client, operation(bearer), {});
  expect(asked).toHaveLength(2);
});

it("refreshes once a call, so that a token which never fits ends in 401", async () => {
  server = await startServer((_, response) => json(response, 401, { message: "Unauthorized" }));
  const client = server.client({ auth: { cognito: () => "bad" } });
  await expect(send(client, operation(bearer), {})).rejects.toMatchObject({ status: 401 });
  expect(server.received).toHaveLength(2);
});

it("does not repeat a call whose credential is fixed", async () => {
  server = await startServer((_, response) => json(response, 401, { message: "Unauthorized" }));
  await expect(send(server.client({ auth: { cognito: "bad" } }), operation(bearer), {})).rejects.toMatchObject({
    status: 401,
  });
  expect(server.received).toHaveLength(1);
});

it("passes a provider's failure on, and asks again the next time", async () => {
  server = await startServer();
  let count = 0;
  const cognito: Credential = () => {
    count += 1;
    if (count === 1) throw new Error("no session");
    return "t";
  };
  const client = server.client({ auth: { cognito } });
  await expect(send(client, operation(bearer), {})).rejects.toThrow("no session");
  await send(client, operation(bearer), {});
  expect(server.received).toHaveLength(1);
});

it("lets a signer have the last word", async () => {
  server = await startServer();
  const custom: Credential = {
    send: (request, _, next) => {
      request.headers.set("x-signed", `${request.method} ${new URL(request.url).pathname}`);
      return next(request);
    },
  };
  await send(server.client({ auth: { custom } }), operation({ scheme: "custom" }), {});
  expect(server.received[0]?.headers["x-signed"]).toBe("GET /x");
});
