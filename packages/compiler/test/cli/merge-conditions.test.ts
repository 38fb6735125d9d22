import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { own, type Json } from "../../src/source/json.ts";
import { parseText } from "../../src/source/parse.ts";
import { run } from "./run.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "merge-conditions-"));
  writeFileSync(join(dir, "functions.yaml"), template);
});
afterEach(() => rmSync(dir, { recursive: true }));

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsOpen: !Not [!Equals [!Ref Stage, test]]
Resources:
  ListPets:
    Type: AWS::Serverless::Function
    Condition: IsProd
    Properties: { Runtime: nodejs24.x, Handler: index.handler, CodeUri: src }
  Acl:
    Type: AWS::WAFv2::WebACL
    Condition: IsOpen
    Properties: { Scope: REGIONAL }
  Topic: { Type: AWS::SNS::Topic, Condition: IsProd }
`;

const operation = `get:
        responses: { "200": { description: All pets. } }
        x-amazon-apigateway-integration:
          type: aws_proxy
          httpMethod: POST
          uri: !Sub arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${ListPets.Arn}/invocations
`;
const head = `openapi: 3.0.3\ninfo: { title: Pets, version: "1" }\n`;

interface Merged {
  /** \`line code message\` of each finding about conditions. */
  readonly found: readonly string[];
  resource(id: string): Json | undefined;
}

async function merge(paths: string, config: Json, layout: string): Promise<Merged> {
  writeFileSync(join(dir, "api.yaml"), `${head}paths:\n${paths}`);
  writeFileSync(
    join(dir, "apigw.config.json"),
    JSON.stringify({ merge: "functions.yaml", layout, ...(config as object) }),
  );
  const { stdout } = await run(dir, ["api.yaml", "--emit", "cfn", "--out", "out", "--format", "json"]);
  const { findings } = JSON.parse(stdout) as {
    findings: Readonly<Record<"file" | "line" | "code" | "message", string>>[];
  };
  const { value } = await parseText(readFileSync(join(dir, "out/template.yaml"), "utf8"));
  return {
    found: findings
      .filter(({ code }) => code === "merge/condition")
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
    resource: (id) => own(own(value, "Resources"), id),
  };
}

it.each(["body", "native"])("finds what refers to a resource without its condition, in %s layout", async (layout) => {
  const { found } = await merge(`  /pets:\n    ${operation}`, { alarms: { topicArn: { Ref: "Topic" } } }, layout);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/^api\.yaml:7 ListPets is made only if IsProd holds, and \S+ refers to it always/);
  expect(found[1]).toMatch(/^functions\.yaml:16 Topic .* GatewayClientErrorAlarm and 2 others refer to it always/);
});

it.each(["body", "native"])("takes what stands under the same condition in %s layout", async (layout) => {
  const paths = `  /pets: !If\n    - IsProd\n    - ${operation}    - !Ref AWS::NoValue\n`;
  const topicArn = { "Fn::If": ["IsProd", { Ref: "Topic" }, { Ref: "AWS::NoValue" }] };
  expect((await merge(paths, { alarms: { topicArn } }, layout)).found).toEqual([]);
});

it("puts the condition on what only joins such a resource to the API", async () => {
  const { found, resource } = await merge(
    `  /pets: !If\n    - IsOpen\n    - ${operation}    - !Ref AWS::NoValue\n`,
    { waf: { aclArn: { "Fn::GetAtt": ["Acl", "Arn"] } } },
    "body",
  );
  expect(own(resource("GatewayWebAclAssociation"), "Condition")).toBe("IsOpen");
  // IsOpen does not mean IsProd: the API's own reference is found, the permission waits for both.
  expect(found).toHaveLength(1);
  const template = readFileSync(join(dir, "out/template.yaml"), "utf8");
  const [, both = ""] = /Condition: (WhenIsOpenIsProd\w*)/.exec(template) ?? [];
  expect(template).toContain(`${both}: !And\n    - !Condition IsOpen\n    - !Condition IsProd\n`);
});
