import { expect, it } from "vitest";
import type { Definitions } from "../../src/emit/cfn/definitions.ts";
import { nameParameters } from "../../src/emit/cfn/names/parameter-names.ts";
import { standIn } from "../../src/ir/stand-in.ts";
import { bodyAt, emitRest } from "./emit-text.ts";

/** A document with one mock integration, and `extra` in its root. */
function withRoot(extra: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } }
${extra}`;
}

/** A document with one HTTP integration to `uri`, written in YAML. */
function withUri(uri: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: ${uri} }
`;
}

const uriSteps = ["paths", "/pets", "get", "x-amazon-apigateway-integration", "uri"];

it("makes parameters of names that nothing defines", async () => {
  const emitted = await emitRest(withUri('!Sub "https://${Host}/${Fn.Arn}/${AWS::Region}"'));
  expect(bodyAt(emitted, ...uriSteps)).toEqual({ "Fn::Sub": "https://${Host}/${FnArn}/${AWS::Region}" });
  expect(emitted.at("Parameters", "Host")).toEqual({ Type: "String", Description: "Value of Host" });
  expect(emitted.at("Parameters", "FnArn")).toEqual({ Type: "String", Description: "Value of !GetAtt Fn.Arn" });
});

it("turns !GetAtt alone into a reference to its parameter", async () => {
  expect(bodyAt(await emitRest(withUri("!GetAtt Fn.Url")), ...uriSteps)).toEqual({ Ref: "FnUrl" });
});

it("makes a parameter of another tool's placeholder", async () => {
  const emitted = await emitRest(withUri('"https://${backend_host}/${stageVariables.v}"'));
  expect(bodyAt(emitted, ...uriSteps)).toEqual({ "Fn::Sub": "https://${BackendHost}/${!stageVariables.v}" });
  expect(emitted.at("Parameters", "BackendHost", "Type")).toBe("String");
});

it("leaves text alone that the gateway fills in itself", async () => {
  expect(bodyAt(await emitRest(withUri('"https://${stageVariables.host}/"')), ...uriSteps)).toBe(
    "https://${stageVariables.host}/",
  );
});

it("gives placeholders that would be called the same a suffix each, and leaves the user's own name to itself", () => {
  const names = nameParameters(
    [
      { kind: "ref", name: standIn({ kind: "placeholder", name: "fn_arn" }) },
      { kind: "ref", name: standIn({ kind: "placeholder", name: "fnArn" }) },
      { kind: "attribute", resource: "Fn", attribute: "Arn" },
      { kind: "ref", name: "FnArn" },
    ],
    new Set(),
  ).map(({ name }) => name);
  expect(names.at(-1)).toBe("FnArn");
  expect(new Set(names).size).toBe(4);
  for (const name of names.slice(0, 3)) expect(name).toMatch(/^FnArn[0-9a-f]{6}$/);
});

it("does not take a name that the template has already", () => {
  const [only] = nameParameters([{ kind: "attribute", resource: "Rest", attribute: "Api" }], new Set(["RestApi"]));
  expect(only?.name).toMatch(/^RestApi[0-9a-f]{6}$/);
});

it("carries the default of a parameter that the configuration asks for", async () => {
  const emitted = await emitRest(withRoot(""), { stage: { name: { param: "Stage", default: "dev" } } });
  expect(emitted.at("Parameters", "Stage")).toEqual({ Type: "String", Description: "Value of Stage", Default: "dev" });
  expect(emitted.at("Resources", "GatewayStage", "Properties", "StageName")).toEqual({ Ref: "Stage" });
});

it("makes a condition of one that nothing defines, and a parameter that says whether it holds", async () => {
  const emitted = await emitRest(withUri('!If [IsProd, "https://a", "https://b"]'));
  expect(emitted.at("Conditions", "IsProd")).toEqual({ "Fn::Equals": [{ Ref: "IsProdHolds" }, "true"] });
  expect(emitted.at("Parameters", "IsProdHolds", "AllowedValues")).toEqual(["true", "false"]);
});

it("reports a mapping that nothing defines", async () => {
  const emitted = await emitRest(withUri("!FindInMap [Hosts, !Ref AWS::Region, url]"));
  expect(emitted.found).toContain("error cfn/undefined-mapping");
});

const definitions: Definitions = {
  parameters: { Environment: { Type: "String", Default: "dev" }, Unused: { Type: "String" } },
  conditions: {
    IsProd: { "Fn::And": [{ Condition: "IsLive" }, { "Fn::Not": [{ Condition: "IsTest" }] }] },
    IsLive: { "Fn::Equals": [{ Ref: "Environment" }, "prod"] },
    IsTest: { "Fn::Equals": [{ Ref: "TestRun" }, "true"] },
    Unused: { "Fn::Equals": ["a", "b"] },
  },
  mappings: { Hosts: { "us-east-1": { url: "https://a" } }, Unused: { a: { b: "c" } } },
};

it("copies what the template around the document defines, and what that uses in turn", async () => {
  const uri = "!If [IsProd, !FindInMap [Hosts, !Ref AWS::Region, url], !GetAtt Fn.Url]";
  const emitted = await emitRest(withUri(uri), {}, definitions);
  expect(emitted.at("Conditions", "IsProd")).toEqual(definitions.conditions["IsProd" as never]);
  expect(emitted.at("Parameters", "Environment")).toEqual({ Type: "String", Default: "dev" });
  expect(emitted.at("Mappings")).toEqual({ Hosts: { "us-east-1": { url: "https://a" } } });
  expect(emitted.at("Conditions", "Unused")).toBeUndefined();
  expect(emitted.at("Parameters", "Unused")).toBeUndefined();
  // Defined nowhere, not even there; and resources of that template are not in ours.
  expect(emitted.at("Parameters", "TestRun", "Type")).toBe("String");
  expect(emitted.at("Parameters", "FnUrl", "Type")).toBe("String");
  expect(emitted.found).not.toContain("error cfn/undefined-mapping");
});

it("reports a document's name that one of our resources has", async () => {
  const emitted = await emitRest(withUri("!GetAtt RestApi.RootResourceId"));
  expect(emitted.found).toContain("error cfn/name-taken");
});

it("proposes a pattern when parameters become too many", async () => {
  const names = Array.from({ length: 151 }, (_, index) => `\${F${String(index)}}`).join("");
  const emitted = await emitRest(withUri(`!Sub "https://${names}"`));
  expect(emitted.found).toContain("warning cfn/many-parameters");
});

it("leaves the variables of the policy's own Fn::Sub alone", async () => {
  const emitted = await emitRest(
    withRoot(`
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: "*"
      Action: execute-api:Invoke
      Resource: !Sub ["execute-api:/\${Stage}/*", { Stage: !Ref StageName }]
      Condition: { StringEquals: { aws:SourceVpc: "\${AWS::AccountId}" } }
`),
  );
  expect(emitted.at("Parameters", "Stage")).toBeUndefined();
  expect(emitted.at("Parameters", "StageName", "Type")).toBe("String");
  expect(emitted.text).toContain("aws:SourceVpc: !Ref AWS::AccountId");
});

it("says that another value of a parameter is not released by itself, once for an API", async () => {
  const emitted = await emitRest(withUri('!Sub "https://${Host}/${Fn.Arn}"'));
  const [finding, ...more] = emitted.findings.filter(({ code }) => code === "cfn/unreleased-change");
  expect(finding?.message).toContain("Fn.Arn (or one of 1 more names)");
  expect(more).toEqual([]);
  expect((await emitRest(withUri('"https://${stageVariables.host}/"'))).found).not.toContain(
    "info cfn/unreleased-change",
  );
});
