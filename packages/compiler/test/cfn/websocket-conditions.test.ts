import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { emitWebSocket, type Emitted } from "./emit-text.ts";

const lambda = "type: aws_proxy, uri: arn:aws:lambda:eu-west-1:123456789012:function:beta";
const reply =
  'responses: { "200": { description: An answer., content: { application/json: { schema: { type: object } } } } }';

function emit(config: Config = {}): Promise<Emitted> {
  return emitWebSocket(
    `paths:
  /say: { post: { x-amazon-apigateway-integration: { ${lambda} } } }
  /beta: !If [HasBeta, { post: { ${reply}, x-amazon-apigateway-integration: { ${lambda} } } }, !Ref AWS::NoValue]
  /old: !If [HasBeta, !Ref AWS::NoValue, { post: { x-amazon-apigateway-integration: { type: http, httpMethod: POST, uri: https://example.com, responses: { $default: {} } } } }]
`,
    config,
  );
}

/** Conditions of the resources whose ids start with the type's name and the key. */
function conditionsOf({ template }: Emitted, key: string): readonly (readonly [string, Json | undefined])[] {
  const resources = Object.entries(own(template, "Resources") ?? {});
  return resources
    .filter(([id]) => new RegExp(`^[A-Z][A-Za-z]*?${key}[A-Za-z]*[0-9a-f]{6}$`).test(id))
    .map(([id, resource]) => [id.replace(/[0-9a-f]{6}$/, ""), own(resource, "Condition")]);
}

it("makes all that belongs to a route under the route's condition", async () => {
  const emitted = await emit();
  expect(conditionsOf(emitted, "Beta")).toEqual([
    ["RouteBeta", "HasBeta"],
    ["RouteResponseBeta", "HasBeta"],
    ["IntegrationBeta", "HasBeta"],
    ["PermissionBetaBeta", "HasBeta"],
    ["PermissionBetaSay", undefined],
  ]);
  const old = conditionsOf(emitted, "Old");
  expect(old.map(([id]) => id)).toEqual(["RouteOld", "IntegrationOld", "IntegrationResponseOldDefault"]);
  const [negated, ...others] = new Set(old.map(([, condition]) => condition));
  expect(others).toEqual([]);
  expect(own(own(emitted.template, "Conditions"), String(negated))).toEqual({ "Fn::Not": [{ Condition: "HasBeta" }] });
  expect(conditionsOf(emitted, "Say").filter(([, condition]) => condition !== undefined)).toEqual([]);
});

it("waits in a deployment for routes that may not be there, and limits them only if they are", async () => {
  const emitted = await emit({ stage: { autoDeploy: false, throttling: { routes: { beta: { burst: 5 } } } } });
  const ids = Object.keys(emitted.resources("AWS::ApiGatewayV2::Route"));
  const beta = ids.find((id) => id.startsWith("RouteBeta"));
  const waits = (resource: Json | undefined): unknown => own(own(resource, "Metadata"), "DependsOn");
  const reference = { "Fn::If": ["HasBeta", { Ref: beta }, { Ref: "AWS::NoValue" }] };
  const [deployment] = Object.values(emitted.resources("AWS::ApiGatewayV2::Deployment"));
  expect(waits(deployment)).toContainEqual(reference);
  expect(own(deployment, "DependsOn")).not.toContain(beta);
  const [stage] = Object.values(emitted.resources("AWS::ApiGatewayV2::Stage"));
  expect(waits(stage)).toContainEqual(reference);
  expect(own(own(own(stage, "Properties"), "RouteSettings"), "beta")).toMatchObject({
    "Fn::If": ["HasBeta", { ThrottlingBurstLimit: 5 }, { Ref: "AWS::NoValue" }],
  });
});
