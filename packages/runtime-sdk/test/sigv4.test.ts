import { createHash, createHmac } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { json as asJson, multipart, raw, urlencoded } from "../src/bodies.ts";
import { send } from "../src/index.ts";
import { form } from "../src/styles.ts";
import { iam } from "../src/sigv4.ts";
import { amzDate, authorizationOf } from "../src/sigv4/sign.ts";
import { hasVectors, readVectors } from "./sigv4-vectors.ts";
import { json, startServer, type Received, type TestServer } from "./server.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const scheme = { scheme: "iam" };

it.skipIf(!hasVectors())("signs AWS's vectors", async () => {
  const vectors = readVectors();
  expect(vectors.length).toBeGreaterThan(30);
  const wrong: string[] = [];
  for (const { id, context, method, target, headers, body, header } of vectors) {
    const [path = "", query = ""] = target.split(/\?(.*)/s);
    const bytes = new TextEncoder().encode(body);
    const time = amzDate(new Date(context.timestamp));
    const all = new Map<string, string>();
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      all.set(key, all.has(key) ? `${all.get(key)},${value.trim()}` : value);
    }
    all.set("x-amz-date", time);
    if (context.sign_body) all.set("x-amz-content-sha256", createHash("sha256").update(body).digest("hex"));
    const { token } = context.credentials;
    if (token !== undefined && !context.omit_session_token) all.set("x-amz-security-token", token);
    const identity = {
      accessKeyId: context.credentials.access_key_id,
      secretAccessKey: context.credentials.secret_access_key,
    };
    const request = { method, path, query, headers: all, body: bytes };
    const authorization = await authorizationOf(request, identity, context.region, context.service, time);
    if (!authorization.endsWith(`Signature=${header.signature}`)) wrong.push(id);
  }
  expect(wrong).toEqual([]);
});

/** The signature of a request as it arrived, worked out apart from the code under test: Node's crypto, raw bytes. */
function expectedSignature({ method, target, headers, body }: Received): string {
  const { authorization = "" } = headers;
  const [, scope = "", names = ""] = /Credential=AKIDEXAMPLE\/(\S+), SignedHeaders=(\S+), /.exec(authorization) ?? [];
  const [path = "", query = ""] = target.split("?");
  const sha = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
  const canonicalQuery = query.split("&").filter(Boolean).sort().join("&");
  const encodedPath = path.split("/").map(encodeURIComponent).join("/");
  const signed = names.split(";").map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [method, encodedPath, canonicalQuery, signed.join(""), names, sha(body)].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha(canonical)].join("\n");
  let key: string | Buffer = `AWS4${credentials.secretAccessKey}`;
  for (const part of scope.split("/")) key = createHmac("sha256", key).update(part).digest();
  return createHmac("sha256", key).update(toSign).digest("hex");
}

it.each([
  ["nothing but a path", "GET", {}, undefined],
  ["odd characters in path and query", "GET", { id: "a b/ü+%", q: ["x y", "a=b&c", "é+"] }, undefined],
  ["a JSON body", "POST", { body: { a: "ü" } }, [{ type: "application/json", encode: asJson }]],
  ["a form", "POST", { body: { a: "x y" } }, [{ type: "application/x-www-form-urlencoded", encode: urlencoded }]],
  ["a multipart form", "POST", { body: { a: "x y" } }, [{ type: "multipart/form-data", encode: multipart }]],
  ["a stream", "POST", { body: new Blob(["data"]).stream() }, [{ type: "application/octet-stream", encode: raw }]],
])("signs %s so that another implementation agrees", async (_, method, input, body) => {
  server = await startServer();
  const operation = {
    id: "call",
    method,
    path: "/prod/{id}",
    parameters: [
      { name: "id", in: "path" as const },
      { name: "q", in: "query" as const, style: form },
    ],
    security: [scheme],
    ...(body && { body }),
  };
  const auth = {
    iam: iam({ credentials: async () => ({ ...credentials, sessionToken: "session" }), region: "eu-west-1" }),
  };
  await send(server.client({ auth }), operation, { id: "1", ...input });
  const [request] = server.received as [Received];
  expect(request.headers.authorization).toMatch(
    /\/eu-west-1\/execute-api\/aws4_request, SignedHeaders=.*host;x-amz-date;x-amz-security-token/,
  );
  expect(request.headers["x-amz-security-token"]).toBe("session");
  expect(request.headers.authorization).toContain(`Signature=${expectedSignature(request)}`);
});

it("keeps the difference to the service's clock, and repeats the call", async () => {
  const serverTime = Date.now() + 3_600_000;
  server = await startServer(({ headers }, response) => {
    const date = String(headers["x-amz-date"]).replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z");
    const isOff = Math.abs(Date.parse(date) - serverTime) > 300_000;
    const answer = { date: new Date(serverTime).toUTCString() };
    if (isOff)
      json(
        response,
        403,
        { message: "Signature expired" },
        { ...answer, "x-amzn-errortype": "InvalidSignatureException" },
      );
    else json(response, 200, {}, answer);
  });
  const client = server.client({ auth: { iam: iam({ credentials, region: "eu-west-1" }) } });
  const operation = { id: "call", method: "POST", path: "/", security: [scheme] };
  await send(client, operation, {});
  await send(client, operation, {});
  expect(server.received).toHaveLength(3);
});

it("does not repeat a request that is refused for other reasons", async () => {
  server = await startServer((_, response) =>
    json(response, 403, { message: "no" }, { "x-amzn-errortype": "InvalidSignatureException" }),
  );
  const client = server.client({ auth: { iam: iam({ credentials, region: "eu-west-1" }) } });
  await expect(send(client, { id: "call", method: "GET", path: "/", security: [scheme] }, {})).rejects.toMatchObject({
    status: 403,
  });
  expect(server.received).toHaveLength(1);
});

/** As in `@smithy/types`, which the AWS SDK for JavaScript has its providers from. */
interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly credentialScope?: string;
  readonly expiration?: Date;
  readonly accountId?: string;
}
type AwsCredentialIdentityProvider = (properties?: Record<string, unknown>) => Promise<AwsCredentialIdentity>;

it("takes a credential provider of the AWS SDK, and signs with what it gives at the time", async () => {
  server = await startServer();
  let count = 0;
  const provider: AwsCredentialIdentityProvider = () => {
    count += 1;
    return Promise.resolve({ ...credentials, sessionToken: `session-${count}`, expiration: new Date() });
  };
  const client = server.client({ auth: { iam: iam({ credentials: provider, region: "eu-west-1" }) } });
  const operation = { id: "call", method: "GET", path: "/", security: [scheme] };
  await send(client, operation, {});
  await send(client, operation, {});
  const sessions = server.received.map(({ headers }) => headers["x-amz-security-token"]);
  expect(sessions).toEqual(["session-1", "session-2"]);
  for (const request of server.received)
    expect(request.headers.authorization).toContain(`Signature=${expectedSignature(request)}`);
});
