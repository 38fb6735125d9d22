import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { memoryHost } from "../load/memory-host.ts";

/** The template of the document with this integration, or other `extension`, and what was found, as `code place`. */
async function compiled(
  integration: string,
  config: Config,
  files: Readonly<Record<string, string>> = {},
  extension = "x-amazon-apigateway-integration",
): Promise<{ at(...steps: readonly string[]): Json | undefined; readonly found: readonly string[] }> {
  const document = `
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      responses: { "200": { description: ok } }
      ${extension}: ${integration}
`;
  const host = memoryHost({ "/openapi.yaml": document, ...files });
  const result = await compile(
    {
      path: "/openapi.yaml",
      type: undefined,
      emit: ["cfn"],
      config: { templateFormat: "json", ...config },
      allowRemote: false,
      configFile: "/apigw.config.yaml",
    },
    host,
  );
  const template = JSON.parse(result.files.get("template.json") ?? "null") as Json;
  return {
    at: (...steps) => steps.reduce<Json | undefined>(own, template),
    found: result.findings.map(({ code, origin }) => `${code} ${origin.file}${origin.pointer}`),
  };
}

const http = (uri: string): string => `{ type: http_proxy, httpMethod: GET, uri: ${uri} }`;
const integrationSteps = [
  ...["Resources", "RestApi", "Properties", "Body", "paths", "/pets", "get"],
  "x-amazon-apigateway-integration",
];
const uriSteps = [...integrationSteps, "uri"];

it("takes values of params for names of intrinsics and of other tools, and keeps the type that is needed", async () => {
  const params = { Timeout: "5000", "Pets.Url": "https://pets.example.com", version: 2 };
  const { at, found } = await compiled(
    '{ type: http_proxy, httpMethod: GET, uri: !Sub "${Pets.Url}/v${version}", timeoutInMillis: !Ref Timeout }',
    { params },
  );
  expect(at(...uriSteps)).toBe("https://pets.example.com/v2");
  expect(at(...integrationSteps, "timeoutInMillis")).toBe(5000);
  expect(found.filter((one) => one.startsWith("config/"))).toEqual([]);
  const other = await compiled(http('"https://${pets_host}/"'), { params: { pets_host: "pets.example.com" } });
  expect(other.at(...uriSteps)).toBe("https://pets.example.com/");
});

it("fills in names inside of functions that it does not take apart", async () => {
  const uri = '!Select [0, !Split [",", !Sub "${Hosts}${Suffix}"]]';
  const resolve = { Suffix: { import: "suffix-of-${name}" } };
  const { at } = await compiled(http(uri), { params: { Hosts: "https://a.example.com,${b}" }, resolve });
  const text = ["https://a.example.com,${!b}${Value1}", { Value1: { "Fn::ImportValue": "suffix-of-Suffix" } }];
  expect(at(...uriSteps)).toEqual({ "Fn::Select": [0, { "Fn::Split": [",", { "Fn::Sub": text }] }] });
});

it("resolves names by the rule with the most letters, and leaves AWS's own alone", async () => {
  const resolve = {
    "*": { pattern: "any-${name}" },
    "Pets*": { pattern: "https://${name}.${attribute}.${AWS::Region}" },
    "PetsHost.Url": { import: "${name}-${attribute}" },
  } as const;
  expect((await compiled(http("!GetAtt PetsHost.Url"), { resolve })).at(...uriSteps)).toEqual({
    "Fn::ImportValue": "PetsHost-Url",
  });
  expect((await compiled(http("!GetAtt PetsFn.Url"), { resolve })).at(...uriSteps)).toEqual({
    "Fn::Sub": "https://PetsFn.Url.${AWS::Region}",
  });
  const sub = await compiled(http('!Sub "https://${Host}.${AWS::Region}.example.com/${stageVariables.v}"'), {
    resolve,
  });
  expect(sub.at(...uriSteps)).toEqual({
    "Fn::Sub": "https://any-Host.${AWS::Region}.example.com/${!stageVariables.v}",
  });
});

it("makes a parameter of what Systems Manager has, and one as without rules where a pattern would catch the name", async () => {
  const resolve = {
    "*": { pattern: "x" },
    "Pets.Url": { ssm: "/pets/${name}/${attribute}" },
    Host: "parameter",
  } as const;
  const { at } = await compiled(http('!Sub "${Pets.Url}/${Host}"'), { resolve });
  expect(at(...uriSteps)).toEqual({ "Fn::Sub": "${PetsUrl}/${Host}" });
  expect(at("Parameters", "PetsUrl")).toEqual({
    Type: "AWS::SSM::Parameter::Value<String>",
    Description: "Value of Pets.Url",
    Default: "/pets/Pets/Url",
  });
  expect(at("Parameters", "Host", "Type")).toBe("String");
});

it("names what goes with a function by the function, also where Systems Manager has its ARN", async () => {
  const uri = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Pets.Arn}/invocations";
  const proxy = `{ type: aws_proxy, httpMethod: POST, uri: !Sub "${uri}" }`;
  const { at } = await compiled(proxy, { resolve: { "*.Arn": { ssm: "/functions/${name}" } } });
  const ids = Object.keys(at("Resources") as object).filter((id) => id.startsWith("Permission"));
  expect(ids).toEqual([expect.stringMatching(/^PermissionPetsArnGetPets\w{6}$/)]);
  expect(at("Resources", ids[0] ?? "", "Properties", "FunctionName")).toEqual({ Ref: "PetsArn" });
});

it("refers to what the template that it becomes part of defines, whatever a rule says", async () => {
  const existing = JSON.stringify({ Resources: { Pets: { Type: "AWS::SQS::Queue" } } });
  const config = { resolve: { "*": { pattern: "any" } }, merge: "/existing.json" } as const;
  const { at } = await compiled(http('!Sub "https://${Pets.QueueName}/${Other}"'), config, {
    "/existing.json": existing,
  });
  expect(at(...uriSteps)).toEqual({ "Fn::Sub": "https://${Pets.QueueName}/any" });
});

it("fills in the settings too, and judges what they are then", async () => {
  const stage = { name: { param: "StageName", default: "dev" }, throttling: { requestsPerSecond: { Ref: "Rate" } } };
  const filled = await compiled(http("https://pets.example.com"), { stage, params: { StageName: "live", Rate: 5 } });
  expect(filled.at("Resources", "GatewayStage", "Properties", "StageName")).toBe("live");
  expect(filled.at("Parameters", "StageName")).toBeUndefined();
  const wrong = await compiled(http("https://pets.example.com"), {
    stage,
    params: { StageName: "live", Rate: "many" },
  });
  expect(wrong.found).toContain("config/invalid-value /apigw.config.yaml/stage/throttling/requestsPerSecond");
});

it("tells of names that nothing uses", async () => {
  const { found } = await compiled(http("!Ref Url"), {
    params: { Url: "https://pets.example.com", Uri: "x", "AWS::Region": "eu-west-1" },
    resolve: { "*.Arn": "parameter" },
  });
  expect(found.filter((one) => one.startsWith("config/"))).toEqual([
    "config/unused-name /apigw.config.yaml/params/Uri",
    "config/unused-name /apigw.config.yaml/params/AWS::Region",
    "config/unused-name /apigw.config.yaml/resolve/*.Arn",
  ]);
});

it("fills in the names of functions and tables that integrations are made for", async () => {
  const resolve = { "*.Arn": { import: "arn-of-${name}" }, Orders: { import: "orders" } } as const;
  const lambda = await compiled(
    '""',
    { integrations: { default: { lambda: "${operationId}Fn" } }, resolve },
    {},
    "x-note",
  );
  expect(JSON.stringify(lambda.at(...integrationSteps))).toContain('{"Fn::ImportValue":"arn-of-GetPetsFn"}');
  const mapping = "{ action: dynamodb:DeleteItem, table: !GetAtt Orders.Arn, key: { id: context.requestId } }";
  const config = { iam: { serviceRoles: "service" }, resolve } as const;
  const table = await compiled(mapping, config, {}, "x-apigw-mapping");
  expect(table.found.filter((one) => one.startsWith("int/"))).toEqual([]);
  const [template] = Object.values(table.at(...integrationSteps, "requestTemplates") as Readonly<Record<string, Json>>);
  expect(JSON.stringify(template)).toContain('{"Fn::ImportValue":"orders"}');
  expect(JSON.stringify(table.at("Resources"))).toContain('"Resource":{"Fn::ImportValue":"arn-of-Orders"}');
});

it("leaves examples that look like intrinsics as they are", async () => {
  const schema = "{ type: object, example: { Ref: Url } }";
  const body = `{ required: true, content: { application/json: { schema: ${schema} } } }`;
  const integration = `${http("!Ref Url")}\n      requestBody: ${body}`;
  const { at } = await compiled(integration, { params: { Url: "https://pets.example.com" } });
  expect(JSON.stringify(at("Resources"))).not.toContain('"example":"https');
  expect(at(...uriSteps)).toBe("https://pets.example.com");
});
