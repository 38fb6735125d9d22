import { afterEach, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { presign } from "../src/sigv4.ts";
import { createSocket } from "../src/socket.ts";
import { hasVectors, readVectors } from "./sigv4-vectors.ts";
import { startSocketServer } from "./socket-server.ts";

afterEach(() => void vi.useRealTimers());

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

it.skipIf(!hasVectors())("signs addresses as AWS's vectors have it", async () => {
  const vectors = readVectors()
    // What connects is a GET that has no headers but Host, and an address that URLs can say.
    .filter(({ method, headers, target }) => method === "GET" && headers.length === 1 && !/[^!-~]/.test(target))
    .filter(({ context }) => context.omit_session_token !== true);
  expect(vectors.length).toBeGreaterThan(8);
  vi.useFakeTimers({ toFake: ["Date"] });
  const wrong: string[] = [];
  for (const { id, context, target, headers, query } of vectors) {
    vi.setSystemTime(new Date(context.timestamp));
    const { token } = context.credentials;
    const signed = await presign({
      url: `wss://${headers[0]?.[1]}${target}`,
      credentials: { ...credentials, sessionToken: token },
      region: context.region,
      service: context.service,
      expiresInSeconds: context.expiration_in_seconds,
    });
    if (new URL(signed).searchParams.get("X-Amz-Signature") !== query.signature) wrong.push(id);
  }
  expect(wrong).toEqual([]);
});

it("connects by an address that is signed anew each time", async () => {
  const server = await startSocketServer();
  let count = 0;
  const socket = createSocket(
    { routeProperty: ["action"], pushProperty: "type", correlationProperty: "requestId", routes: {}, pushes: [] },
    {
      WebSocket,
      url: () => {
        count += 1;
        const sessionToken = `session+${count}`;
        return presign({
          url: `${server.url}/prod?room=a%20b`,
          credentials: async () => ({ ...credentials, sessionToken }),
          region: "eu-west-1",
        });
      },
      reconnect: { baseDelayMs: 1 },
    },
  );
  await socket.connect();
  server.connections[0]?.cut();
  while (server.connections.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const queries = server.connections.map(({ request }) => new URLSearchParams(request.url?.split("?")[1]));
  expect(queries.map((query) => query.get("X-Amz-Security-Token"))).toEqual(["session+1", "session+2"]);
  expect(queries[0]?.get("room")).toBe("a b");
  expect(queries[0]?.get("X-Amz-Credential")).toMatch(/^AKIDEXAMPLE\/\d{8}\/eu-west-1\/execute-api\/aws4_request$/);
  socket.close();
  await server.close();
});
