import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { features } from "../../src/service/features.ts";
import { run } from "../cli/run.ts";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "advise-"))));
afterEach(() => rmSync(dir, { recursive: true }));

interface Place {
  readonly what: string;
  readonly line: number;
}

interface Report {
  readonly current: string;
  readonly verdict: string;
  readonly types: readonly {
    readonly type: string;
    readonly fitness: string;
    readonly errors: number | null;
    readonly lost: readonly { readonly feature: string; readonly severity: string; readonly uses: readonly Place[] }[];
    readonly gained: readonly { readonly feature: string; readonly uses: readonly Place[] }[];
    readonly unseenLost: readonly string[];
    readonly class: { readonly readOn: string; readonly sources: readonly string[] };
  }[];
}

async function advice(text: string, ...options: readonly string[]): Promise<Report> {
  writeFileSync(join(dir, "api.yaml"), text);
  const { stdout, code } = await run(dir, ["advise", "api.yaml", "--format", "json", ...options]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Report;
}

const of = (report: Report, type: string): Report["types"][number] => {
  const found = report.types.find((each) => each.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};

const proxy = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
`;

it("finds that a plain proxy could be a cheaper HTTP API", async () => {
  const report = await advice(proxy);
  expect(report.current).toBe("rest");
  expect(of(report, "rest").fitness).toBe("current");
  expect(of(report, "http")).toMatchObject({ fitness: "suits", lost: [], errors: 0 });
  expect(report.verdict).toContain("An HTTP API loses nothing of weight and costs $1.00 a million instead of $3.50");
});

it("finds what would be lost, each with its line, the gravest first", async () => {
  const report = await advice(`${proxy}x-amazon-apigateway-binary-media-types: [image/png]
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement: [{ Effect: Allow, Principal: "*", Action: execute-api:Invoke, Resource: "*" }]
`);
  const { fitness, lost } = of(report, "http");
  expect(fitness).toBe("unsuitable");
  expect(lost.map(({ feature, severity, uses }) => [feature, severity, uses.map(({ line }) => line)])).toEqual([
    ["Resource policy", "error", [13]],
    ["List of binary media types", "info", [12]],
  ]);
  expect(report.verdict).toBe('Stay with REST: HTTP would lose "Resource policy".');
});

it("finds what would be gained: what is used, and the present type lacks", async () => {
  const report = await advice(`${proxy}x-amazon-apigateway-cors: { allowOrigins: ["*"] }\n`);
  expect(of(report, "http").gained).toMatchObject([
    { feature: "CORS configuration in the document", uses: [{ what: "x-amazon-apigateway-cors", line: 12 }] },
  ]);
  expect(of(report, "http").lost).toEqual([]);
  expect(of(report, "rest").gained).toEqual([]);
});

it("counts every request as lost to a WebSocket API", async () => {
  const { fitness, lost } = of(await advice(proxy), "websocket");
  expect(fitness).toBe("unsuitable");
  expect(lost[0]?.uses).toMatchObject([{ what: "GET /pets", line: 5 }]);
});

it("names each feature of the table that the other type lacks, once", async () => {
  const { unseenLost, lost } = of(await advice(proxy), "http");
  const lacking = features
    .flatMap((group) => group.features)
    .filter(({ support }) => support.http === "no" && support.rest !== "no")
    .map(({ name }) => name);
  expect([...unseenLost, ...lost.map(({ feature }) => feature)].sort()).toEqual(lacking.sort());
});

it("says when its figures were read, and where", async () => {
  for (const { class: profile } of (await advice(proxy)).types) {
    expect(profile.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const source of profile.sources) expect(source).toMatch(/^https:\/\/(?:docs\.)?aws\.amazon\.com\//);
  }
});

it("prints for people", async () => {
  writeFileSync(join(dir, "api.yaml"), `${proxy}x-amazon-apigateway-minimum-compression-size: 0\n`);
  const { stdout } = await run(dir, ["advise", "api.yaml"]);
  expect(stdout.replaceAll(/^ {2}also .*(?:\n {6}[A-Z].*)*$/gm, "  also …")).toMatchInlineSnapshot(`
    "Compiled as REST API now (by default).

    REST API: as it is now
      endpoint  edge-optimized, regional or private
      latency   more than HTTP APIs by AWS's word; a cache can spare the back end
      price     $3.50 per million requests, and by the hour for a cache (us-east-1, read 2026-11-25)

    HTTP API: loses something
      endpoint  regional
      latency   up to 60 % less than REST by AWS's word; 99 % of requests get less than 10 ms more from the gateway
      price     $1.00 per million requests (us-east-1, read 2026-11-25)
      - Compression of payloads (warning): responses go out uncompressed
          api.yaml:12:1 x-amazon-apigateway-minimum-compression-size
      also …
      also …

    WebSocket API: does not suit
      endpoint  regional
      latency   one handshake a connection, none a message; AWS gives no figure
      price     $1.00 per million messages of 32 KB, and $0.25 per million minutes of connection (us-east-1, read 2026-11-25)
      - Requests with a method, a path and a status (error): each would have to become a message with a route key
          api.yaml:5:5 GET /pets
      - Compression of payloads (warning): responses go out uncompressed
          api.yaml:12:1 x-amazon-apigateway-minimum-compression-size
      also …
      also …

    Stay with REST: HTTP would lose "Compression of payloads".
    "
  `);
});

it("has no advice on what cannot be read", async () => {
  const { stdout, stderr, code } = await run(dir, ["advise", "none.yaml"]);
  expect([stdout, code]).toEqual(["", 2]);
  expect(stderr).toContain("load/file-unreadable");
});
