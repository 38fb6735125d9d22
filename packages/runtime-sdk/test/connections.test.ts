import { afterEach, expect, it } from "vitest";
import { createConnections, type Connections } from "../src/connections.ts";
import { ApiError } from "../src/index.ts";
import { json, startServer, type TestServer } from "./server.ts";

interface Pushes {
  readonly said: { readonly text: string };
}

let server: TestServer | undefined;
afterEach(() => server?.close());

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

/** A gateway whose connections are by their ids what they are called. */
async function gateway(): Promise<Connections<Pushes>> {
  const attempts = new Map<string, number>();
  server = await startServer(({ method, target }, response) => {
    const id = decodeURIComponent(target.split("/").at(-1) ?? "");
    attempts.set(id, (attempts.get(id) ?? 0) + 1);
    if (id.startsWith("gone")) json(response, 410, { message: "Gone" }, { "x-amzn-errortype": "GoneException" });
    else if (id === "busy" && attempts.get(id) === 1)
      json(response, 429, { message: "Too many" }, { "x-amzn-errortype": "LimitExceededException" });
    else if (id === "forbidden") json(response, 403, { message: "Forbidden" });
    else if (method === "DELETE") response.writeHead(204).end();
    else if (method === "GET") json(response, 200, { connectedAt: "2026-01-01T00:00:00Z" });
    else response.writeHead(200).end();
  });
  return createConnections<Pushes>("type", {
    endpoint: `${server.baseUrl}/prod`,
    credentials,
    region: "eu-west-1",
    retry: { baseDelayMs: 1 },
  });
}

it("posts a push to a connection, signed", async () => {
  const connections = await gateway();
  expect(await connections.post("L0SM9cOFIAMCIdw=", "said", { text: "hé" })).toBe("sent");
  const [request] = server?.received ?? [];
  expect(request).toMatchObject({ method: "POST", target: "/prod/@connections/L0SM9cOFIAMCIdw%3D" });
  expect(JSON.parse(request?.body.toString() ?? "")).toEqual({ type: "said", text: "hé" });
  expect(request?.headers.authorization).toMatch(/eu-west-1\/execute-api\/aws4_request/);
});

it("confirms a message by its id, and by nothing else", async () => {
  const connections = await gateway();
  expect(await connections.confirm("there", "7f3c")).toBe("sent");
  expect(await connections.confirm("gone", "7f3c")).toBe("gone");
  const { baseUrl = "" } = server ?? {};
  const options = { endpoint: `${baseUrl}/prod`, credentials, region: "eu-west-1" };
  await createConnections<Pushes>("type", options, "id").confirm("there", "1");
  const bodies = server?.received.map(({ body }) => JSON.parse(body.toString()) as unknown);
  expect(bodies).toEqual([{ requestId: "7f3c" }, { requestId: "7f3c" }, { id: "1" }]);
});

it("tells of connections that are no more, without an error", async () => {
  const connections = await gateway();
  expect(await connections.post("gone", "said", { text: "" })).toBe("gone");
  expect(await connections.get("gone")).toBe("gone");
  expect(await connections.disconnect("gone")).toBe("gone");
  expect(await connections.get("there")).toEqual({ connectedAt: "2026-01-01T00:00:00Z" });
  expect(await connections.disconnect("there")).toBe("disconnected");
});

it("throws where it may not, and tries again where it was too fast", async () => {
  const connections = await gateway();
  await expect(connections.post("forbidden", "said", { text: "" })).rejects.toThrow(ApiError);
  expect(await connections.post("busy", "said", { text: "" })).toBe("sent");
});

it("sends to many, some at once, and says what became of each", async () => {
  let now = 0;
  let most = 0;
  const connections = await gateway();
  const ids = Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? `gone${index}` : `there${index}`));
  const slow = createConnections<Pushes>("type", {
    endpoint: `${server?.baseUrl}/prod`,
    credentials,
    region: "eu-west-1",
    hooks: {
      onRequest: () => {
        now += 1;
        most = Math.max(most, now);
      },
      onResponse: () => {
        now -= 1;
      },
    },
  });
  const { sent, gone, failed } = await slow.broadcast(
    [...ids, "forbidden", "there1"],
    "said",
    { text: "all" },
    { concurrency: 7 },
  );
  expect([sent.length, gone.length]).toEqual([90, 10]);
  expect(failed.map(({ connectionId }) => connectionId)).toEqual(["forbidden"]);
  expect(most).toBeLessThanOrEqual(7);
  expect(most).toBeGreaterThan(1);
  expect(await connections.broadcast([], "said", { text: "nobody" })).toEqual({ sent: [], gone: [], failed: [] });
});

it.each([0, NaN, Infinity, 1.5])("sends to all, though the concurrency is %d", async (concurrency) => {
  const connections = await gateway();
  const { sent } = await connections.broadcast(["a", "b"], "said", { text: "all" }, { concurrency });
  expect(sent.toSorted()).toEqual(["a", "b"]);
});
