import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { diffTemplates } from "../../src/diff/template/diff-templates.ts";
import { cleanDocument, run } from "../cli/run.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "diff-template-"));
  writeFileSync(join(dir, "old.yaml"), cleanDocument);
});
afterEach(() => rmSync(dir, { recursive: true }));

it("says what a stage of another name means, of documents and of templates", async () => {
  writeFileSync(join(dir, "new.yaml"), cleanDocument);
  await run(dir, ["old.yaml", "--emit", "cfn", "--out", "out"]);
  writeFileSync(join(dir, "apigw.config.yaml"), "stage: { name: live }\n");
  const { code, stdout } = await run(dir, ["diff", "--template", "out/template.yaml", "new.yaml"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^replacement GatewayStage \(AWS::ApiGateway::Stage\) is made anew, since StageName changes from "prod" to "live"\. The stage is made anew.*template\/replaced\n\n1 replacement\n$/,
  );
  const json = await run(dir, ["diff", "--template", "out/template.yaml", "new.yaml", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ summary: { replacement: 1, safe: 0 } });
});

it("exits with 0 where nothing is made anew, with 2 where there is no template", async () => {
  expect(await run(dir, ["diff", "--template", "old.yaml", "old.yaml"])).toMatchObject({
    code: 0,
    stdout: "No changes\n",
  });
  expect((await run(dir, ["diff", "--template", "old.yaml", "none.yaml"])).code).toBe(2);
});

const stack = (resources: object): { readonly Resources: never } => ({ Resources: resources as never });

it("follows a replacement to all that cannot change what it refers to", () => {
  const child = { Type: "AWS::ApiGatewayV2::Route", Properties: { ApiId: { Ref: "Api" }, RouteKey: "GET /" } };
  const mapping = {
    Type: "AWS::ApiGatewayV2::ApiMapping",
    Properties: { ApiId: { Ref: "Api" }, DomainName: "a.example.com", Stage: { "Fn::Sub": "${Stage}" } },
  };
  const api = (protocol: string): object => ({
    Type: "AWS::ApiGatewayV2::Api",
    Properties: { ProtocolType: protocol },
  });
  const changes = diffTemplates(
    stack({ Api: api("HTTP"), Route: child, Mapping: mapping }),
    stack({ Api: api("WEBSOCKET"), Route: child, Mapping: mapping }),
  );
  expect(changes.map(({ code, class: of, message }) => `${of} ${code} ${message.split(" ")[0] ?? ""}`)).toEqual([
    "replacement template/replaced Api",
    "safe template/replaced Route",
  ]);
});

it("tells what leaves the stack and stays from what is deleted", () => {
  const group = { Type: "AWS::ApiGateway::Stage", Properties: { RestApiId: "a", StageName: "prod" } };
  const [gone] = diffTemplates(stack({ Stage: group }), stack({}));
  const [kept] = diffTemplates(stack({ Stage: { ...group, DeletionPolicy: "Retain" } }), stack({}));
  expect([gone?.class, kept?.class]).toEqual(["breaking", "safe"]);
});

it("refuses another type, and a name that is not free yet", () => {
  const alarm = (name: string): object => ({ Type: "AWS::CloudWatch::Alarm", Properties: { AlarmName: name } });
  const topic = { Type: "AWS::SNS::Topic", Properties: {} };
  const codes = (old: object, now: object): readonly string[] =>
    diffTemplates(stack(old), stack(now)).map(({ code }) => code);
  expect(codes({ A: alarm("a") }, { A: topic })).toEqual(["template/type"]);
  expect(codes({ A: alarm("a") }, { B: alarm("a") })).toContain("template/clash");
  expect(codes({ A: alarm("a") }, { B: alarm("b") })).not.toContain("template/clash");
});

it("says of each operation and route that is deleted when clients notice it", () => {
  const api = { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "WEBSOCKET" } };
  const part = (type: string, more: object): object => ({ Type: type, Properties: { ApiId: { Ref: "Api" }, ...more } });
  const stage = (isAutomatic: boolean): object => part("AWS::ApiGatewayV2::Stage", { AutoDeploy: isAutomatic });
  const find = part("AWS::ApiGatewayV2::Route", { RouteKey: "find" });
  const rest = { Integration: part("AWS::ApiGatewayV2::Integration", {}) };
  const said = (old: object, now: object): readonly string[] =>
    diffTemplates(stack({ Api: api, ...old }), stack({ Api: api, ...now })).map(
      ({ class: of, code, message }) => `${of} ${code} ${message.split(":")[0] ?? ""}`,
    );
  const quiet = "safe template/removed Deleted, which by itself no client notices";
  expect(said({ Stage: stage(true), Find: find, ...rest }, { Stage: stage(true) })).toEqual([
    "breaking template/operation-removed find is deleted with Find",
    quiet,
  ]);
  const [was, is] = [
    { One: part("AWS::ApiGatewayV2::Deployment", {}) },
    { Two: part("AWS::ApiGatewayV2::Deployment", {}) },
  ];
  expect(said({ Stage: stage(false), ...was, Find: find }, { Stage: stage(false), ...is })).toEqual([
    "weakened template/stays-live find stays live",
    quiet,
  ]);
  expect(said({ Stage: stage(false), ...was, Find: find }, { Stage: stage(false), ...was })).toEqual([
    "weakened template/not-deployed Api changes, and no deployment is new",
    quiet,
  ]);
  // Under another logical id it is there as before; without its response nothing is answered.
  const answer = { Answer: part("AWS::ApiGatewayV2::RouteResponse", { RouteResponseKey: "$default" }) };
  expect(said({ Stage: stage(true), Find: find, ...answer }, { Stage: stage(true), Found: find })).toContain(
    "breaking template/removed Answer (AWS",
  );
  const ofFind = { Answer: part("AWS::ApiGatewayV2::RouteResponse", { RouteId: { Ref: "Find" } }) };
  expect(said({ Stage: stage(true), Find: find, ...ofFind }, { Stage: stage(true) })).toEqual([
    "breaking template/operation-removed find is deleted with Find",
    quiet,
  ]);
  expect(said({ Stage: stage(true), Find: find }, { Stage: stage(true), Found: find }).join()).not.toContain(
    "operation",
  );
});

it("finds a definition that changes while no deployment is made", () => {
  const now = (title: string): object => ({
    Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Body: { info: { title } } } },
    Deployment: { Type: "AWS::ApiGateway::Deployment", Properties: { RestApiId: { Ref: "Api" } } },
    Stage: { Type: "AWS::ApiGateway::Stage", Properties: { RestApiId: { Ref: "Api" }, StageName: "prod" } },
  });
  expect(diffTemplates(stack(now("a")), stack(now("b"))).map(({ code }) => code)).toEqual(["template/not-deployed"]);
});

it("takes hostile names for names", () => {
  const hostile = JSON.parse('{"__proto__": {"Type": "constructor", "Properties": {"__proto__": 1}}}') as object;
  expect(diffTemplates(stack(hostile), stack({}))).toHaveLength(1);
});
