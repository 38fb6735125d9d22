import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { emitCfn } from "../../src/emit/cfn/index.ts";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import { own, type Json } from "../../src/source/json.ts";
import { lowerHttp, lowerRest } from "../lower/lower-text.ts";

const description = "x".repeat(2_000);

/** A document of more than a megabyte, whose first operation calls `uri`. */
function large(uri: Json): string {
  const integration = (target: Json): Json => ({
    type: "http_proxy",
    httpMethod: "GET",
    uri: target,
    payloadFormatVersion: "1.0",
  });
  const operation = (target: Json): Json => ({
    description,
    responses: { "200": { description: "Fine" } },
    "x-amazon-apigateway-integration": integration(target),
  });
  const paths = Array.from({ length: 600 }, (_, index): [string, Json] => [
    `/p${String(index)}`,
    { get: operation(index === 0 ? uri : "https://example.com") },
  ]);
  return JSON.stringify({ openapi: "3.0.3", info: { title: "Large", version: "1" }, paths: Object.fromEntries(paths) });
}

async function emit(
  uri: Json,
  config: Config = {},
  kind: "rest" | "http" = "rest",
): Promise<{ template: Json; body: Json; bodyPath: string; found: readonly string[]; help: string }> {
  const { report, findings } = createReport();
  const { api } = await (kind === "rest" ? lowerRest : lowerHttp)(large(uri), { templateFormat: "json", ...config });
  const files = await emitCfn(api, undefined, report);
  const bodyPath = [...files.keys()].find((path) => path.startsWith("api-body-")) ?? "";
  return {
    template: JSON.parse(files.get("template.json") ?? "null") as Json,
    body: JSON.parse(files.get(bodyPath) ?? "null") as Json,
    bodyPath,
    found: findings.map(({ severity, code, message }) => `${severity} ${code} ${message}`),
    help: findings.map((finding) => finding.help).join("\n"),
  };
}

function at(json: Json, ...steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(own, json);
}

it.each(["rest", "http"] as const)(
  "puts a Body that no template holds beside it, under a name of its content: %s",
  async (kind) => {
    const { template, body, bodyPath, found, help } = await emit("https://example.com/a", {}, kind);
    const id = kind === "rest" ? "RestApi" : "HttpApi";
    expect(at(template, "Resources", id, "Properties")).not.toHaveProperty("Body");
    expect(at(template, "Resources", id, "Properties", "BodyS3Location")).toEqual({
      Bucket: { Ref: "ApiBodyBucket" },
      Key: bodyPath,
    });
    expect(at(template, "Parameters", "ApiBodyBucket", "Type")).toBe("String");
    expect(found.filter((finding) => finding.startsWith("error"))).toEqual([]);
    expect(help).toContain(`aws s3 cp ${bodyPath} s3://BUCKET/`);
    expect(Object.keys(at(body, "paths") as object)).toHaveLength(600);
    expect((await emit("https://example.com/b", {}, kind)).bodyPath).not.toBe(bodyPath);
  },
);

it("says in it the gateway's own variables, and stage variables that have the value", async () => {
  const uri = { "Fn::Sub": "https://${Host}/${AWS::Region}" };
  const { body, template } = await emit(uri, { stage: { variables: { host: { Ref: "Host" } } } });
  expect(at(body, "paths", "/p0", "get", "x-amazon-apigateway-integration", "uri")).toBe(
    "https://${stageVariables.host}/${AWS::Region}",
  );
  expect(at(template, "Resources", "GatewayStage", "Properties", "Variables", "host")).toEqual({ Ref: "Host" });
  expect(JSON.stringify(body)).not.toContain("Fn::");
});

it("refuses values that only a stack can fill in, and names them", async () => {
  const { found } = await emit({ "Fn::Sub": "https://${Host}/${Table.Arn}" });
  expect(found).toContainEqual(expect.stringMatching(/^error cfn\/body-values .* Host, Table\.Arn\.$/));
  const chosen = await emit({ "Fn::If": ["IsProd", "https://a.example", "https://b.example"] });
  expect(chosen.found).toContainEqual(expect.stringMatching(/^error cfn\/body-values .* the condition IsProd\.$/));
});

it("keeps in the template what fits there", async () => {
  const { api } = await lowerRest(large("https://example.com").replaceAll(description, ""));
  const { report } = createReport();
  expect([...(await emitCfn(api, undefined, report)).keys()]).toEqual(["template.yaml"]);
  expect(JSON.stringify(openApiBody(api)).length).toBeLessThan(1_000_000);
});
