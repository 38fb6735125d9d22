import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { diffTemplates } from "../../src/diff/template/diff-templates.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { emitWebSocket, type Emitted } from "../cfn/emit-text.ts";

const routes = {
  $connect: "{ type: aws_proxy, uri: !GetAtt Connect.Arn }",
  join: "{ type: http_proxy, httpMethod: POST, uri: https://rooms.example.com/join }",
  say: "{ type: http_proxy, httpMethod: POST, uri: https://rooms.example.com/say }",
};

function emit(of: Readonly<Record<string, string>>, config: Config): Promise<Emitted> {
  const paths = Object.entries(of).map(
    ([key, integration]) => `  /${key}: { post: { responses: {}, x-amazon-apigateway-integration: ${integration} } }\n`,
  );
  return emitWebSocket(`paths:\n${paths.join("")}`, config);
}

async function changes(old: object, now: object, config: Config): Promise<readonly string[]> {
  const [one, other] = await Promise.all([old, now].map((of) => emit(of as Record<string, string>, config)));
  return diffTemplates(one?.template as JsonObject, other?.template as JsonObject).map(
    ({ class: of, code }) => `${of} ${code}`,
  );
}

const byHand: Config = { stage: { autoDeploy: false } };
const { say, ...withoutSay } = routes;

it.each([{}, byHand])("says nothing of a document in another order (%o)", async (config) => {
  const turned = Object.fromEntries(Object.entries(routes).reverse());
  expect(await changes(routes, turned, config)).toEqual([]);
});

it("changes a route where it is, in a new deployment where stages do not deploy by themselves", async () => {
  const changed = { ...routes, say: say.replace("/say", "/speak") };
  expect(await changes(routes, changed, {})).toEqual([]);
  expect(await changes(routes, changed, byHand)).toEqual(["safe template/removed"]);
  const [old, now] = await Promise.all([routes, changed].map((of) => emit(of, byHand)));
  const deployments = [old, now].map((each) => Object.keys(each?.resources("AWS::ApiGatewayV2::Deployment") ?? {}));
  expect(deployments[0]).not.toEqual(deployments[1]);
});

it("tells that a route stays in a deployment that is made before the route is deleted, and what helps", async () => {
  expect(await changes(routes, withoutSay, {})).toEqual([
    "breaking template/operation-removed",
    "safe template/removed",
  ]);
  const stays = await changes(routes, withoutSay, byHand);
  expect(stays).toContain("weakened template/stays-live");
  expect(stays).not.toContain("breaking template/operation-removed");
  const [old, now] = await Promise.all([routes, withoutSay].map((of) => emit(of, byHand)));
  const [message] = diffTemplates(old?.template ?? {}, now?.template ?? {}).map((change) => change.message);
  expect(message).toMatch(/^say stays live: .* or leave `stage\.autoDeploy` on\.$/);
});

it("makes a stage of another name anew", async () => {
  const [old, now] = await Promise.all(["prod", "live"].map((name) => emit(routes, { stage: { name } })));
  const said = diffTemplates(old?.template ?? {}, now?.template ?? {});
  expect(said.map(({ class: of, code }) => `${of} ${code}`)).toContain("replacement template/replaced");
});

it("says that what the stack gives can change without a release, where stages do not deploy by themselves", async () => {
  expect((await emit(routes, byHand)).found).toContain("info cfn/unreleased-change");
  expect((await emit(routes, {})).found).not.toContain("info cfn/unreleased-change");
  const { $connect, ...plain } = routes;
  expect($connect).toContain("GetAtt");
  expect((await emit(plain, byHand)).found).not.toContain("info cfn/unreleased-change");
});

it("refuses a name of the document that is a resource of the template", async () => {
  const taken = { say: "{ type: http_proxy, httpMethod: POST, uri: !Sub 'https://${GatewayStage}.example.com' }" };
  expect((await emit(taken, {})).found).toContain("error cfn/name-taken");
});
