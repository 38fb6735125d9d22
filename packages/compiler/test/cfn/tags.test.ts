import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { isObject, own, type Json } from "../../src/source/json.ts";
import { emitHttp, emitRest, type Emitted } from "./emit-text.ts";

/** Of the types that are made, those that CloudFormation has no tags for (registry schemas, read 2026-11-25). */
const untaggable: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::Account",
  "AWS::ApiGateway::BasePathMapping",
  "AWS::ApiGateway::BasePathMappingV2",
  "AWS::ApiGateway::Deployment",
  "AWS::ApiGateway::UsagePlanKey",
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::RoutingRule",
  "AWS::Lambda::Permission",
  "AWS::Route53::RecordSet",
  "AWS::S3::BucketPolicy",
  "AWS::WAFv2::WebACLAssociation",
]);

const everything: Config = {
  tags: { team: "pets" },
  domains: [
    { name: "api.example.com", hostedZoneId: "Z1", paths: ["", "pets/v1"], rules: [{ priority: 1, basePaths: ["x"] }] },
  ],
  alarms: { email: "ops@example.com", countAnomaly: 2 },
  trail: {},
  vpcLinks: { Pets: { subnetIds: ["subnet-1"] } },
  iam: { serviceRoles: "api" },
};

const rest = `
paths:
  /pets:
    get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations" } }
    put: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: aws, httpMethod: POST, uri: "arn:aws:apigateway:eu-west-1:sqs:path/123456789012/pets", requestTemplates: { application/json: Action=SendMessage }, responses: { default: { statusCode: "200" } } } }
`;
const http = `
paths:
  /pets:
    get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } }
`;

/** Resources that could have the tag and have not. */
function bare(emitted: Emitted): string[] {
  return Object.entries(emitted.at("Resources") as Record<string, Json>)
    .filter(([, resource]) => !untaggable.has(String(own(resource, "Type"))))
    .filter(([, resource]) => !hasTag(own(own(resource, "Properties"), "Tags")))
    .map(([id, resource]) => `${id} ${String(own(resource, "Type"))}`);
}

function hasTag(tags: Json | undefined): boolean {
  if (isObject(tags)) return own(tags, "team") === "pets";
  return Array.isArray(tags) && JSON.stringify(tags) === '[{"Key":"team","Value":"pets"}]';
}

it("tags every resource around a REST API that takes tags", async () => {
  const usagePlans = { gold: { keys: { acme: {} } } };
  const vpcLinks = { ...everything.vpcLinks, Cats: { targetArn: { Ref: "Balancer" } } };
  const open = await emitRest(rest, { ...everything, vpcLinks, usagePlans, waf: {} });
  expect(bare(open)).toEqual([]);
  const vpcEndpoint = { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
  const isPrivate = await emitRest(rest, {
    ...everything,
    endpoint: { vpcEndpoint },
    domains: [{ name: "api.internal", certificateArn: { Ref: "Certificate" } }],
  });
  expect(bare(isPrivate)).toEqual([]);
});

it("tags every resource around an HTTP API that takes tags", async () => {
  expect(bare(await emitHttp(http, everything))).toEqual([]);
});
