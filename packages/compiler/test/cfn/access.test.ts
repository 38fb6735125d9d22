import { expect, it } from "vitest";
import type { Config } from "../../src/config/config.ts";
import { own, type Json } from "../../src/source/json.ts";
import { bodyAt, emitRest } from "./emit-text.ts";

const rest = `
paths:
  /pets:
    get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } }
`;

async function policyOf(config: Config, yaml = rest): Promise<Json | undefined> {
  return bodyAt(await emitRest(yaml, config), "x-amazon-apigateway-policy");
}

const everybody = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };

it("keeps the callers out that a policy in short leaves out", async () => {
  const refused = (Condition: Json): Json => ({ ...everybody, Effect: "Deny", Condition });
  expect(await policyOf({ policy: { ipRanges: ["192.0.2.0/24", { param: "Office" }], vpcIds: ["vpc-1"] } })).toEqual({
    Version: "2012-10-17",
    Statement: [
      everybody,
      refused({ NotIpAddress: { "aws:SourceIp": ["192.0.2.0/24", { Ref: "Office" }] } }),
      refused({ StringNotEquals: { "aws:SourceVpc": ["vpc-1"] } }),
    ],
  });
  expect(await policyOf({ policy: { blockedIpRanges: ["192.0.2.1/32"] } })).toEqual({
    Version: "2012-10-17",
    Statement: [everybody, refused({ IpAddress: { "aws:SourceIp": ["192.0.2.1/32"] } })],
  });
});

it("lets no other VPC with the same addresses call a private API", async () => {
  const endpoint = { type: "private", vpcEndpointIds: ["vpce-1"] } as const;
  const sources = async (policy: Config["policy"]): Promise<Json[]> => {
    const statements = own(await policyOf({ endpoint, policy: policy ?? {} }), "Statement") as readonly Json[];
    return statements.flatMap((statement) => own(own(statement, "Condition"), "StringNotEquals") ?? []);
  };
  const ipRanges = ["10.0.0.0/8"];
  expect(await sources({ ipRanges })).toEqual([{ "aws:SourceVpce": ["vpce-1"] }]);
  expect(await sources({ ipRanges, vpcIds: ["vpc-1"] })).toEqual([{ "aws:SourceVpc": ["vpc-1"] }]);
  expect(await sources({ ipRanges, principals: ["123456789012"] })).toEqual([]);
});

it("closes a private API to other VPCs by the endpoints that its document names", async () => {
  const named = `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-1, "\${vpce}", !Sub "vpce-\${Zone}"] }`;
  const emitted = await emitRest(`${named}${rest}`, { policy: { ipRanges: ["10.0.0.0/8"] } });
  const policy = JSON.stringify(bodyAt(emitted, "x-amazon-apigateway-policy"));
  const zone = { "Fn::Join": ["", ["vpce-", { Ref: "Zone" }]] };
  expect(policy).toContain(
    JSON.stringify({ StringNotEquals: { "aws:SourceVpce": ["vpce-1", { Ref: "Vpce" }, zone] } }),
  );
});

it("lets in the principals that a policy in short names, accounts by their number", async () => {
  const role = "arn:aws:iam::123456789012:role/Caller";
  expect(await policyOf({ policy: { principals: ["123456789012", role] } })).toEqual({
    Version: "2012-10-17",
    Statement: [
      { ...everybody, Principal: { AWS: [{ "Fn::Sub": "arn:${AWS::Partition}:iam::123456789012:root" }, role] } },
    ],
  });
});

it("writes methods of a policy document as the service wants them, and leaves the rest as it is", async () => {
  const Statement = { ...everybody, Resource: ["GET /pets/{id}", "ANY /{proxy+}", "execute-api:/prod/GET/"] };
  expect(await policyOf({ policy: { Statement } })).toEqual({
    Version: "2012-10-17",
    Statement: [
      { ...everybody, Resource: ["execute-api:/*/GET/pets/*", "execute-api:/*/*/*", "execute-api:/prod/GET/"] },
    ],
  });
});

it("takes the policy of the configuration before the document's", async () => {
  const written = `${rest}\nx-amazon-apigateway-policy: { Statement: [] }`;
  expect(await policyOf({}, written)).toEqual({ Statement: [] });
  expect(own(await policyOf({ policy: { ipRanges: ["192.0.2.0/24"] } }, written), "Version")).toBe("2012-10-17");
});

it("makes the VPC endpoint of a private API, with a policy that names no API, and lets requests through it in", async () => {
  const vpcEndpoint = { vpcId: { Ref: "Vpc" }, subnetIds: [{ Ref: "Subnet" }], securityGroupIds: ["sg-1"] };
  const emitted = await emitRest(rest, { endpoint: { vpcEndpoint }, tags: { team: "pets" } });
  expect(own(emitted.resource("AWS::EC2::VPCEndpoint"), "Properties")).toEqual({
    VpcId: { Ref: "Vpc" },
    ServiceName: {
      "Fn::If": [
        "GatewayIsInChina",
        { "Fn::Sub": "cn.com.amazonaws.${AWS::Region}.execute-api" },
        { "Fn::Sub": "com.amazonaws.${AWS::Region}.execute-api" },
      ],
    },
    VpcEndpointType: "Interface",
    SubnetIds: [{ Ref: "Subnet" }],
    SecurityGroupIds: ["sg-1"],
    PrivateDnsEnabled: false,
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: { "Fn::Sub": "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:*" },
        },
      ],
    },
    Tags: [{ Key: "team", Value: "pets" }],
  });
  expect(emitted.at("Resources", "RestApi", "Properties", "EndpointConfiguration", "Types")).toEqual(["PRIVATE"]);
  expect(bodyAt(emitted, "servers")).toEqual([
    {
      url: "/",
      "x-amazon-apigateway-endpoint-configuration": { vpcEndpointIds: [{ Ref: "GatewayVpcEndpoint" }] },
    },
  ]);
  expect(bodyAt(emitted, "x-amazon-apigateway-policy", "Statement")).toEqual([
    everybody,
    {
      ...everybody,
      Effect: "Deny",
      Condition: { StringNotEquals: { "aws:SourceVpce": [{ Ref: "GatewayVpcEndpoint" }] } },
    },
  ]);
  expect(emitted.found).not.toContain("error cfn/name-taken");
});

it("takes gateway responses, compression and the TLS policy from the configuration", async () => {
  const written = `${rest}
x-amazon-apigateway-minimum-compression-size: 1
x-amazon-apigateway-gateway-responses: { DEFAULT_4XX: { statusCode: "418" }, DEFAULT_5XX: { statusCode: "502" } }
`;
  const emitted = await emitRest(written, {
    endpoint: {
      minimumCompressionSize: 1024,
      securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
      accessMode: "strict",
    },
    gatewayResponses: {
      DEFAULT_4XX: {
        statusCode: 404,
        responseParameters: { "gatewayresponse.header.Retry-After": "'120'" },
        responseTemplates: { "text/plain": "$context.error.message" },
      },
    },
  });
  expect(bodyAt(emitted, "x-amazon-apigateway-minimum-compression-size")).toBe(1024);
  expect(bodyAt(emitted, "x-amazon-apigateway-security-policy")).toBe("SecurityPolicy_TLS13_1_3_2025_09");
  expect(bodyAt(emitted, "x-amazon-apigateway-endpoint-access-mode")).toBe("STRICT");
  expect(bodyAt(emitted, "x-amazon-apigateway-gateway-responses")).toEqual({
    DEFAULT_4XX: {
      statusCode: "404",
      responseParameters: { "gatewayresponse.header.Retry-After": "'120'" },
      responseTemplates: { "text/plain": "$context.error.message" },
    },
    DEFAULT_5XX: { statusCode: "502" },
  });
});
