import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isObject, own, type Json } from "../../src/source/json.ts";
import { parseText } from "../../src/source/parse.ts";
import { run, type Run } from "./run.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "merge-"));
  writeFileSync(join(dir, "api.yaml"), document);
});
afterEach(() => rmSync(dir, { recursive: true }));

const document = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses: { "200": { description: All pets. } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${ListPets.Arn}/invocations
`;

const template = `# Functions of the shop
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
    Env: { Type: String } # which
Resources:
    # the one and only
    ListPets:
        Type: AWS::Lambda::Function
        Properties:
            Role: !GetAtt Role.Arn
            Account: 012345678901
            Code:
                ZipFile: |
                    exports.handler = async () => 1

                    // end
    Role: # of the function
        Type: AWS::IAM::Role
        Properties: {}

# ---- the end
`;

async function merge(
  text: string,
  ...options: readonly string[]
): Promise<Run & { readonly merged: string | undefined }> {
  writeFileSync(join(dir, "functions.yaml"), text);
  const result = await run(dir, ["api.yaml", "--emit", "cfn", "--merge", "functions.yaml", "--out", "out", ...options]);
  return { ...result, merged: result.code === 0 ? readFileSync(join(dir, "out/template.yaml"), "utf8") : undefined };
}

const marginal = `  Resources:
    ListPets:
      Type: AWS::Lambda::Function
      # deep
  Metadata: { a: b }
`;

/** Members of a section by name; the file read by the parser that reads the user's own templates. */
async function members(text: string, section: string): Promise<Readonly<Record<string, Json>>> {
  const { value } = await parseText(text);
  const found = own(value, section);
  return isObject(found) ? found : {};
}

it.each(["!Ref ListPets.Alias", "!GetAtt ListPets.Alias"])(
  "calls the alias of a SAM function, %s, and permits it in a way that SAM understands",
  async (alias) => {
    const uri = `!Join ["", ["arn:aws:apigateway:", !Ref "AWS::Region", ":lambda:path/2015-03-31/functions/", ${alias}, /invocations]]`;
    writeFileSync(join(dir, "api.yaml"), document.replace(/uri: .*/, `uri: ${uri}`));
    const { merged = "" } = await merge(`Transform: AWS::Serverless-2016-10-31
Resources:
  ListPets:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs24.x, Handler: index.handler, CodeUri: src, AutoPublishAlias: live }
`);
    expect(merged).toContain("functions/${ListPets.Alias}/invocations");
    expect(merged).toContain("FunctionName: !Sub ${ListPets.Alias}");
    expect(merged).not.toContain("Value of");
  },
);

it("adds the API to a template, and leaves each line of it as it was", async () => {
  const { merged = "", code } = await merge(template);
  expect(code).toBe(0);
  const lines = merged.split("\n");
  let at = -1;
  for (const line of template.trimEnd().split("\n")) {
    at = lines.indexOf(line, at + 1);
    expect(at, line).toBeGreaterThanOrEqual(0);
  }
  const [before, after] = [await members(template, "Resources"), await members(merged, "Resources")];
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toEqual(expect.arrayContaining(["ListPets", "Role", "RestApi", "GatewayStage"]));
  // The function is the template's own, not a parameter.
  expect(Object.keys(await members(merged, "Parameters"))).toEqual(["Env", "ManageApiGatewayAccountRole"]);
  const permission = Object.entries(after).find(([id]) => id.startsWith("Permission"))?.[1];
  expect(own(own(permission, "Properties"), "FunctionName")).toEqual({ "Fn::GetAtt": ["ListPets", "Arn"] });
  expect(Object.keys(await members(merged, "Outputs"))).toContain("ApiUrl");
});

it.each([
  ["with CRLF", template.replaceAll("\n", "\r\n")],
  ["without a last newline", template.trimEnd().replace(/\n# -.*$/, "")],
  [
    "that ends in a block",
    template.slice(0, template.indexOf("    Role: #")).replace("Role: !GetAtt Role.Arn", "Role: x"),
  ],
  ["with an empty section", `${template}Outputs:\n`],
  ["that ends in ...", `${template}...\n`],
  ["with a margin", template.replaceAll(/^(?=.)/gm, "  ")],
  ["with a margin, and a comment that ends a section", marginal],
])("adds to a template %s", async (_, text) => {
  const { merged = "" } = await merge(text);
  const [before, after] = [await members(text, "Resources"), await members(merged, "Resources")];
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toContain("RestApi");
  expect(Object.keys(await members(merged, "Outputs"))).toContain("ApiId");
  if (text.includes("\r")) expect(merged.replaceAll("\r\n", "")).not.toContain("\n");
});

it("leaves comments with the section that they stand above", async () => {
  const text = `${template.trimEnd().replace(/\n# -.*$/, "")}\n    # Of resources\n# Of outputs\nOutputs:\n  Env: { Value: !Ref Env }\n`;
  const { merged = "" } = await merge(text);
  expect(merged).toContain("\n# Of outputs\nOutputs:\n  Env: { Value: !Ref Env }\n");
  expect(merged.indexOf("RestApi:")).toBeLessThan(merged.indexOf("# Of outputs"));
});

const json = { Parameters: { Env: { Type: "String" } }, Resources: { ListPets: { Type: "AWS::Lambda::Function" } } };

it.each([
  ["with two blanks", JSON.stringify(json, null, 2)],
  ["with tabs, and a last newline", `${JSON.stringify(json, null, "\t")}\n`],
  ["with CRLF", JSON.stringify(json, null, 4).replaceAll("\n", "\r\n")],
  [
    "with an empty section",
    '{\n "Outputs": {\n },\n "Resources": {\n  "ListPets": { "Type": "AWS::Lambda::Function" }\n }\n}',
  ],
])("adds to a JSON template %s, and leaves each line of it as it was", async (_, text) => {
  const merged = await mergeJson(text);
  const lines = merged.split("\n");
  let at = -1;
  for (const line of text.split("\n")) {
    at = lines.findIndex(
      (each, index) => index > at && (each.startsWith(line) || each.replace(/,(\r?)$/, "$1") === line),
    );
    expect(at, line).toBeGreaterThanOrEqual(0);
  }
  const { Resources, Outputs } = JSON.parse(merged) as { Resources: object; Outputs: object };
  expect(Object.keys(Resources)).toEqual(expect.arrayContaining(["ListPets", "RestApi", "GatewayStage"]));
  expect(Object.keys(Outputs)).toContain("ApiUrl");
  if (text.includes("\r")) expect(merged.replaceAll("\r\n", "")).not.toContain("\n");
  if (text.includes("\t")) expect(merged).not.toMatch(/^ /m);
});

it("adds to a JSON template in one line, which stays one", async () => {
  const text = JSON.stringify(json);
  const merged = await mergeJson(text);
  expect(merged).not.toContain("\n");
  expect(merged).toContain('"Resources":{"ListPets":{"Type":"AWS::Lambda::Function"},"RestApi":{');
  expect(Object.keys((JSON.parse(merged) as { Resources: object }).Resources)).toContain("RestApi");
});

it("adds lines to a JSON section in one line", async () => {
  const text = '{\n  "Resources": { "ListPets": {"Type" : "AWS::Lambda::Function"} },\n  "Outputs": {}\n}\n';
  const merged = await mergeJson(text);
  expect(merged).toContain(
    '\n  "Resources": { "ListPets": {"Type" : "AWS::Lambda::Function"},\n    "RestApi": {\n      "Type"',
  );
  expect(merged).toContain('"Outputs": {\n    "ApiId": {');
});

async function mergeJson(text: string): Promise<string> {
  writeFileSync(join(dir, "functions.json"), text);
  await run(dir, ["api.yaml", "--emit", "cfn", "--merge", "functions.json", "--out", "out"]);
  return readFileSync(join(dir, "out/template.json"), "utf8");
}

it("refuses a name that both use, and takes another one from the configuration", async () => {
  const taken = template.replace("    Role: #", "    GatewayStage:\n        Type: AWS::SNS::Topic\n    Role: #");
  const { code, stderr } = await merge(taken);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /functions\.yaml:17:5 error The resource GatewayStage is in this template already.*merge\/collision/,
  );
  writeFileSync(join(dir, "apigw.config.yaml"), "ids: { GatewayStage: PetsStage }\n");
  const { merged = "" } = await merge(taken);
  expect(await members(merged, "Resources")).toMatchObject({
    GatewayStage: { Type: "AWS::SNS::Topic" },
    PetsStage: { Type: "AWS::ApiGateway::Stage" },
  });
});

it("finds the circle of a function that needs the API's URL, from where it can be broken", async () => {
  const circular = template.replace("Account: 012345678901", "Url: !Sub https://${RestApi}.example.com");
  const { code, stderr } = await merge(circular);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /functions\.yaml:7:5 error CloudFormation could make none of these first: ListPets → RestApi → ListPets\. merge\/cycle/,
  );
});

it("finds no circle in events of a SAM function, which become resources of their own", async () => {
  const sam = `Transform: AWS::Serverless-2016-10-31
Resources:
  ListPets:
    Type: AWS::Serverless::Function
    Properties:
      Events: { Get: { Type: Api, Properties: { RestApiId: !Ref RestApi } } }
`;
  expect((await merge(sam)).code).toBe(0);
});

it("says what cannot be merged into", async () => {
  expect((await merge("openapi: 3.0.3\n")).stderr).toContain("merge/no-template");
  expect((await merge("Resources: { ListPets: { Type: AWS::Lambda::Function } }\n")).stderr).toContain("merge/section");
  for (const [text, why] of [
    ["Resources:\n  ListPets: [\n", /functions\.yaml:\d+:\d+ error .* it is not well-formed \(.*merge\/no-template/],
    [
      `${template}Outputs: { A: { Value: 1 } }\nOutputs: { B: { Value: 1 } }\n`,
      /Outputs is there twice.*merge\/section/,
    ],
    [`${template}---\nOther: 1\n`, /one of several documents.*merge\/section/],
    [template.replaceAll("\n", "\r"), /CR alone.*merge\/section/],
    [
      "Resources:\n  ? ListPets\n  : { Type: AWS::Lambda::Function }\n",
      /Resources is written in braces.*merge\/section/,
    ],
  ] as const) {
    expect((await merge(text)).stderr).toMatch(why);
  }
  const missing = await run(dir, ["api.yaml", "--emit", "cfn", "--merge", "none.yaml", "--out", "out"]);
  expect(missing.stderr).toContain("merge/no-template");
});

it("takes the template from the configuration, relative to it", async () => {
  writeFileSync(join(dir, "functions.yaml"), template);
  writeFileSync(join(dir, "apigw.config.yaml"), "merge: ./functions.yaml\n");
  await run(dir, ["api.yaml", "--emit", "cfn", "--out", "out"]);
  expect(readFileSync(join(dir, "out/template.yaml"), "utf8")).toContain("# the one and only");
});
