import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { emitHttp, emitRest, type Emitted } from "./emit-text.ts";

type Canary = NonNullable<NonNullable<Config["stage"]>["canary"]>;

/** A document whose content is its version. */
function release(version: string): string {
  return `paths: { /a: { get: { summary: "${version}", responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } } } } }`;
}

async function deploy(version: string, canary?: Canary, layout?: "native"): Promise<Emitted> {
  return await emitRest(release(version), { ...(layout && { layout }), stage: canary === undefined ? {} : { canary } });
}

/** The Deployment that the stage serves, that of its canary with its share, and all that are in the template. */
function served(emitted: Emitted): Json {
  const stage = own(emitted.resource("AWS::ApiGateway::Stage"), "Properties");
  const canary = own(stage, "CanarySetting");
  return {
    stage: own(own(stage, "DeploymentId"), "Ref") ?? null,
    canary: own(own(canary, "DeploymentId"), "Ref") ?? null,
    percent: own(canary, "PercentTraffic") ?? null,
    kept: Object.keys(emitted.resources("AWS::ApiGateway::Deployment")),
  };
}

async function idOf(version: string): Promise<string> {
  const [id = ""] = Object.keys((await deploy(version)).resources("AWS::ApiGateway::Deployment"));
  return id;
}

it.each([undefined, "native"] as const)("starts, widens, promotes and follows a canary (%s)", async (layout) => {
  const [one, two, three] = [await idOf("1"), await idOf("2"), await idOf("3")];
  const step = async (version: string, canary: Canary): Promise<Json> => served(await deploy(version, canary, layout));

  expect(await step("2", { stable: one, percent: 10 })).toEqual({
    stage: one,
    canary: two,
    percent: 10,
    kept: [two, one],
  });
  expect(await step("2", { stable: one, percent: 50 })).toMatchObject({ stage: one, canary: two, percent: 50 });
  // Promoted: the setting stays, at 0 percent, since leaving it out would leave the old one on the stage.
  expect(await step("2", { percent: 0 })).toEqual({ stage: two, canary: two, percent: 0, kept: [two] });
  expect(await step("3", { stable: two, percent: 5 })).toEqual({
    stage: two,
    canary: three,
    percent: 5,
    kept: [three, two],
  });
});

it("stops a canary with the document of the new release, and with the old one", async () => {
  const [one, two] = [await idOf("1"), await idOf("2")];
  expect(served(await deploy("2", { stable: one, percent: 0 }))).toMatchObject({ stage: one, canary: two, percent: 0 });
  expect(served(await deploy("1", { stable: one, percent: 0 }))).toEqual({
    stage: one,
    canary: one,
    percent: 0,
    kept: [one],
  });
});

it("keeps the stable Deployment as it was", async () => {
  const one = await idOf("1");
  const before = (await deploy("1")).at("Resources", one);
  expect((await deploy("2", { stable: one, percent: 10 })).at("Resources", one)).toEqual(before);
});

it("says what is different for the canary, and takes a stable deployment by its id", async () => {
  const canary = { stable: { Ref: "Stable" }, percent: { Ref: "Percent" }, variables: { b: "2", a: "1" } };
  const emitted = await deploy("2", { ...canary, useStageCache: true });
  const two = await idOf("2");
  expect(own(emitted.resource("AWS::ApiGateway::Stage"), "Properties")).toMatchObject({
    DeploymentId: { Ref: "Stable" },
    CanarySetting: {
      DeploymentId: { Ref: two },
      PercentTraffic: { Ref: "Percent" },
      StageVariableOverrides: { a: "1", b: "2" },
      UseStageCache: true,
    },
  });
  expect(Object.keys(emitted.resources("AWS::ApiGateway::Deployment"))).toEqual([two]);
});

it("moves all stages to the new Deployment but one that stays with its own", async () => {
  const emitted = await emitRest(release("2"), { stages: { beta: {}, old: { deployment: "Deployment0123456789" } } });
  const two = await idOf("2");
  const ids = Object.values(emitted.resources("AWS::ApiGateway::Stage")).map((stage) =>
    own(own(stage, "Properties"), "DeploymentId"),
  );
  expect(ids).toEqual([{ Ref: two }, { Ref: two }, { Ref: "Deployment0123456789" }]);
  expect(Object.keys(emitted.resources("AWS::ApiGateway::Deployment"))).toEqual([two, "Deployment0123456789"]);
});

it("makes no Deployment that no stage has", async () => {
  const emitted = await emitRest(release("2"), { stage: { deployment: "Deployment0123456789" } });
  expect(Object.keys(emitted.resources("AWS::ApiGateway::Deployment"))).toEqual(["Deployment0123456789"]);
});

it("finds a Deployment to keep that is something else in the template", async () => {
  const emitted = await emitRest(release("2"), { stage: { canary: { stable: "GatewayStage", percent: 1 } } });
  expect(emitted.found).toContain("error cfn/deployment-taken");
});

it("takes a stage of an HTTP API off automatic deployment when it stays with one", async () => {
  const yaml = `paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } } } }`;
  const emitted = await emitHttp(yaml, { stages: { old: { deployment: "Deployment0123456789" } } });
  const stages = Object.values(emitted.resources("AWS::ApiGatewayV2::Stage")).map((stage) => own(stage, "Properties"));
  expect(stages).toMatchObject([
    { StageName: "$default", AutoDeploy: true },
    { StageName: "old", AutoDeploy: false, DeploymentId: { Ref: "Deployment0123456789" } },
  ]);
  expect(own(stages[0], "DeploymentId")).toBeUndefined();
  expect(Object.keys(emitted.resources("AWS::ApiGatewayV2::Deployment"))).toEqual(["Deployment0123456789"]);
});
