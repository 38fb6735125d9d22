import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../cli/run.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "iam-"));
  writeFileSync(join(dir, "api.yaml"), document);
});
afterEach(() => rmSync(dir, { recursive: true }));

const operation = (security: string): string =>
  `{ security: [${security}], responses: { "200": { description: Yes. } } }`;
const document = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: ${operation("")}
    post: ${operation("{ iam: [] }")}
  /pets/{id}:
    get: ${operation("{ iam: [] }")}
  /pets/{id}/toys:
    get: ${operation("{ iam: [] }")}
components:
  securitySchemes:
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
`;

const role = "arn:aws:iam::123456789012:role/orders";
const place = ["--api-id", "a1b2c3d4e5", "--region", "eu-west-1", "--account", "123456789012"] as const;

interface Policy {
  readonly Statement: readonly {
    readonly Action: unknown;
    readonly Resource: readonly unknown[];
    readonly Principal?: unknown;
  }[];
}

interface Answer {
  readonly code: number;
  readonly identityPolicy: Policy | null;
  readonly resourcePolicy: Policy | null;
  readonly remarks: readonly string[];
}

async function iam(...options: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await run(dir, ["iam", "api.yaml", "--format", "json", ...options]);
  expect(stderr).toBe("");
  return { code, ...(JSON.parse(stdout) as Omit<Answer, "code">) };
}

it("permits the operations that ask for IAM, and no other", async () => {
  const { code, identityPolicy, resourcePolicy, remarks } = await iam("--principal", role, ...place);
  expect(code).toBe(0);
  expect(identityPolicy?.Statement).toEqual([
    {
      Sid: "CallApi",
      Effect: "Allow",
      Action: ["execute-api:Invoke"],
      Resource: ["POST/pets", "GET/pets/*", "GET/pets/*/toys"].map(
        (route) => `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/${route}`,
      ),
    },
  ]);
  expect(resourcePolicy?.Statement[0]?.Resource).toContain("execute-api:/prod/POST/pets");
  expect(remarks).toEqual([]);
});

it("says what a wildcard covers beside the operation, and which operation needs no permission", async () => {
  const { identityPolicy, remarks } = await iam(
    "--principal",
    role,
    "--operation",
    "GET /pets/{id}",
    "--operation",
    "GET /pets",
  );
  expect(identityPolicy?.Statement[0]?.Resource).toEqual([
    { "Fn::Sub": "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${RestApi}/prod/GET/pets/*" },
  ]);
  expect(remarks).toEqual([
    "GET /pets does not ask for IAM, so that no permission is needed, nor keeps anybody out.",
    "The permission for GET /pets/{id} covers GET /pets/{id}/toys too, since * stands for slashes as well.",
  ]);
});

it("knows the management of an API by its type", async () => {
  const rest = await iam("--principal", role, "--for", "deploy", ...place);
  expect(rest.identityPolicy?.Statement.flatMap(({ Resource }) => Resource)).toEqual([
    "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/deployments",
    "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod",
  ]);
  const http = await iam("--principal", role, "--for", "read", "--type", "http", ...place);
  expect(http.identityPolicy?.Statement).toEqual([
    {
      Sid: "ReadApi",
      Effect: "Allow",
      Action: ["apigateway:GET"],
      Resource: ["", "/*"].map((below) => `arn:aws:apigateway:eu-west-1::/apis/a1b2c3d4e5${below}`),
    },
  ]);
});

it("permits a service by the API's own policy only", async () => {
  const { identityPolicy, resourcePolicy } = await iam("--principal", "events.amazonaws.com", ...place);
  expect(identityPolicy).toBeNull();
  expect(resourcePolicy?.Statement[0]?.Principal).toEqual({ Service: "events.amazonaws.com" });
});

it("names China's partition", async () => {
  const { identityPolicy } = await iam("--principal", role, ...place, "--region", "cn-north-1");
  expect(identityPolicy?.Statement[0]?.Resource[0]).toMatch(/^arn:aws-cn:execute-api:cn-north-1:/);
});

it("refuses everybody, and what is no principal, account or operation", async () => {
  for (const options of [
    [],
    ["--principal", "*"],
    ["--principal", "bob"],
    ["--principal", role, "--account", "12"],
    ["--principal", role, "--operation", "GET /nope"],
    ["--principal", role, "--for", "connections"],
  ]) {
    expect((await run(dir, ["iam", "api.yaml", ...options])).code, options.join(" ")).toBe(2);
  }
});

it("exits with 1 where nothing asks for IAM", async () => {
  writeFileSync(join(dir, "api.yaml"), document.replaceAll("[{ iam: [] }]", "[]"));
  const { code, stderr } = await run(dir, ["iam", "api.yaml", "--principal", role]);
  expect(code).toBe(1);
  expect(stderr).toContain("No operation asks for IAM");
});

it("permits every stage of the configuration, or the one that is named, and knows the API by the id it keeps", async () => {
  writeFileSync(join(dir, "apigw.config.yaml"), "stages: { beta: {} }\nids: { RestApi: PetsApi }\n");
  const options = ["--principal", role, "--operation", "POST /pets"] as const;
  const all = await iam(...options);
  const arn = (stage: string): object => ({
    "Fn::Sub": `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${PetsApi}/${stage}/POST/pets`,
  });
  expect(all.identityPolicy?.Statement[0]?.Resource).toEqual([arn("prod"), arn("beta")]);
  expect(all.resourcePolicy?.Statement[0]?.Resource).toEqual([
    "execute-api:/prod/POST/pets",
    "execute-api:/beta/POST/pets",
  ]);
  expect(all.remarks[0]).toContain("--stage");
  const one = await iam(...options, "--stage", "beta");
  expect(one.identityPolicy?.Statement[0]?.Resource).toEqual([arn("beta")]);
  expect(one.remarks).toEqual([]);
  const deploy = await iam("--principal", role, "--for", "deploy", ...place);
  expect(deploy.identityPolicy?.Statement[1]?.Resource).toEqual(
    ["prod", "beta"].map((stage) => `arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/${stage}`),
  );
});

it.each([
  ["us-gov-west-1", "aws-us-gov"],
  ["us-isob-east-1", "aws-iso-b"],
  ["eusc-de-east-1", "aws-eusc"],
])("names the partition of %s", async (region, partition) => {
  const { identityPolicy } = await iam("--principal", role, "--region", region);
  expect(JSON.stringify(identityPolicy)).toContain(`arn:${partition}:execute-api:${region}:`);
});
