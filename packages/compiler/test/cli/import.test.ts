import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "./run.ts";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "import-"))));
afterEach(() => rmSync(dir, { recursive: true }));

/** As `aws apigateway get-export` answers, with `extensions=apigateway`. */
const exported = {
  openapi: "3.0.1",
  info: { title: "Pets", version: "2024-05-01T10:20:30Z" },
  servers: [
    {
      url: "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/{basePath}",
      variables: { basePath: { default: "live" } },
      "x-amazon-apigateway-endpoint-configuration": { vpcEndpointIds: ["vpce-0123456789abcdef0"] },
    },
  ],
  paths: {
    "/pets": {
      get: {
        responses: { "200": { description: "200 response", content: {} } },
        "x-amazon-apigateway-integration": {
          type: "aws",
          httpMethod: "POST",
          uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations",
          responses: {
            default: { statusCode: "200", responseTemplates: { "application/json": '{\n  "a": $input.json("$")\n}' } },
          },
          passthroughBehavior: "when_no_match",
          cacheNamespace: "x1y2z3",
          cacheKeyParameters: [],
          timeoutInMillis: 29000,
        },
      },
    },
  },
  components: {},
  "x-amazon-apigateway-policy": {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: "*",
        Action: "execute-api:Invoke",
        Resource: "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*",
      },
    ],
  },
};

it("writes what somebody would have written, and what belongs into the configuration", async () => {
  writeFileSync(join(dir, "export.json"), JSON.stringify(exported));
  const { code, stdout } = await run(dir, ["import", "export.json", "--out", "pets"]);
  expect(code).toBe(0);
  expect(stdout).toBe("  pets/openapi.yaml\n  pets/apigw.config.yaml\nNext: apigw-compile check pets/openapi.yaml\n");
  expect(readFileSync(join(dir, "pets/openapi.yaml"), "utf8")).toMatchInlineSnapshot(`
    "openapi: "3.0.1"
    info:
      title: Pets
      version: "1.0.0"
    paths:
      /pets:
        get:
          responses:
            "200":
              description: "200 response"
              content: {}
          x-amazon-apigateway-integration:
            type: aws
            httpMethod: POST
            uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
            responses:
              default:
                statusCode: "200"
                responseTemplates:
                  application/json: |-
                    {
                      "a": $input.json("$")
                    }
            timeoutInMillis: 29000
    x-amazon-apigateway-policy:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal: "*"
          Action: execute-api:Invoke
          Resource: execute-api:/*
    "
  `);
  expect(readFileSync(join(dir, "pets/apigw.config.yaml"), "utf8").replaceAll(/^#.*\n/gm, "")).toBe(
    "type: rest\nstage:\n  name: live\nendpoint:\n  type: private\n  vpcEndpointIds:\n    - vpce-0123456789abcdef0\n",
  );
});

it("describes the same API to the service, but for address, time and the old API's id", async () => {
  const { servers: _, "x-amazon-apigateway-policy": __, ...same } = exported;
  const pets = same.paths["/pets"].get;
  // The service makes a model of it, whose name must not follow from the name of the file.
  const content = { "application/json": { schema: { type: "object", properties: { id: { type: "string" } } } } };
  const get = { ...pets, responses: { "200": { description: "200 response", content } } };
  writeFileSync(
    join(dir, "export.json"),
    JSON.stringify({ ...same, info: { title: "Pets", version: "1.0.0" }, paths: { "/pets": { get } } }),
  );
  await run(dir, ["import", "export.json", "--out", "pets"]);
  const [before, after] = [
    await run(dir, ["inspect", "export.json"]),
    await run(dir, ["inspect", "pets/openapi.yaml"]),
  ];
  expect(before.stdout).toMatch(/name: MODEL[0-9a-f]{6}/);
  const comparable = (text: string): string => text.replaceAll(/^ *(?:cacheNamespace|timeoutInMillis): .*\n/gm, "");
  expect(comparable(after.stdout)).toBe(comparable(before.stdout));
});

it("makes something that compiles without errors", async () => {
  writeFileSync(join(dir, "export.json"), JSON.stringify(exported));
  await run(dir, ["import", "export.json"]);
  expect((await run(dir, ["openapi.yaml", "--emit", "cfn"])).stderr).not.toContain(" error ");
});

it("tells an HTTP API by its marks, and takes Swagger 2.0", async () => {
  writeFileSync(
    join(dir, "http.json"),
    JSON.stringify({
      openapi: "3.0.1",
      info: { title: "A", version: "1" },
      servers: [
        {
          url: "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/{basePath}",
          variables: { basePath: { default: "" } },
          "x-amazon-apigateway-endpoint-configuration": { ipAddressType: "dualstack" },
        },
      ],
      paths: {},
      "x-amazon-apigateway-importexport-version": "1.0",
    }),
  );
  await run(dir, ["import", "http.json", "--out", "http"]);
  const configuration = readFileSync(join(dir, "http/apigw.config.yaml"), "utf8");
  expect(configuration).toContain("\ntype: http\nendpoint:\n  ipAddressType: dualstack\n");
  const host = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
  writeFileSync(
    join(dir, "two.json"),
    JSON.stringify({
      swagger: "2.0",
      info: { title: "A", version: "1" },
      host,
      basePath: "/test",
      schemes: ["https"],
      paths: {},
    }),
  );
  await run(dir, ["import", "two.json", "--out", "two"]);
  expect(readFileSync(join(dir, "two/openapi.yaml"), "utf8")).not.toMatch(/host|basePath|schemes/);
  expect(readFileSync(join(dir, "two/apigw.config.yaml"), "utf8")).toContain("name: test");
});

it("overwrites nothing, and says what is no export", async () => {
  writeFileSync(join(dir, "export.json"), JSON.stringify(exported));
  writeFileSync(join(dir, "openapi.yaml"), "mine");
  const taken = await run(dir, ["import", "export.json"]);
  expect(taken.code).toBe(2);
  expect(taken.stderr).toContain("openapi.yaml of");
  expect(readFileSync(join(dir, "openapi.yaml"), "utf8")).toBe("mine");
  writeFileSync(join(dir, "other.json"), '{"Resources": {}}');
  for (const argv of [["other.json"], ["none.json"], []]) {
    expect((await run(dir, ["import", ...argv])).code).toBe(2);
  }
});
