import { expect, it } from "vitest";
import type { DomainConfig } from "../../src/config/settings/domains.ts";
import type { EndpointConfig } from "../../src/config/settings/endpoint.ts";
import { own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitHttp, emitRest, emitWebSocket, type Emitted } from "./emit-text.ts";

const rest = `paths: { /a: { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } } } }`;
const http = `paths: { /a: { get: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://example.com", payloadFormatVersion: "1.0" } } } }`;
const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";

async function restDomain(domain: DomainConfig, endpoint: EndpointConfig = {}): Promise<Emitted> {
  return emitRest(rest, { domains: [domain], endpoint, tags: { team: "pets" } });
}

/** The properties of all resources of a type, in the template's order. */
function propertiesOf(emitted: Emitted, type: string): (Json | undefined)[] {
  return Object.values(emitted.resources(type)).map((resource) => own(resource, "Properties"));
}

function idOf(emitted: Emitted, type: string): string {
  return Object.keys(emitted.resources(type))[0] ?? "";
}

it("makes a regional domain with certificate, records and mapping, and says where it is called", async () => {
  const emitted = await restDomain({
    name: "api.example.com",
    hostedZoneId: { param: "Zone" },
    ipAddressType: "dualstack",
  });
  const certificate = idOf(emitted, "AWS::CertificateManager::Certificate");
  const domain = idOf(emitted, "AWS::ApiGateway::DomainName");
  expect(propertiesOf(emitted, "AWS::CertificateManager::Certificate")).toEqual([
    {
      DomainName: "api.example.com",
      ValidationMethod: "DNS",
      DomainValidationOptions: [{ DomainName: "api.example.com", HostedZoneId: { Ref: "Zone" } }],
      Tags: [{ Key: "team", Value: "pets" }],
    },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainName")).toEqual([
    {
      DomainName: "api.example.com",
      RegionalCertificateArn: { Ref: certificate },
      EndpointConfiguration: { Types: ["REGIONAL"], IpAddressType: "dualstack" },
      SecurityPolicy: "TLS_1_2",
      Tags: [{ Key: "team", Value: "pets" }],
    },
  ]);
  const AliasTarget = {
    DNSName: { "Fn::GetAtt": [domain, "RegionalDomainName"] },
    HostedZoneId: { "Fn::GetAtt": [domain, "RegionalHostedZoneId"] },
  };
  expect(propertiesOf(emitted, "AWS::Route53::RecordSet")).toEqual(
    ["A", "AAAA"].map((Type) => ({ HostedZoneId: { Ref: "Zone" }, Name: "api.example.com", Type, AliasTarget })),
  );
  expect(propertiesOf(emitted, "AWS::ApiGateway::BasePathMapping")).toEqual([
    { DomainName: { Ref: domain }, RestApiId: { Ref: "RestApi" }, Stage: { Ref: "GatewayStage" } },
  ]);
  const outputs = Object.values(emitted.at("Outputs") as Record<string, Json>).map((output) => own(output, "Value"));
  expect(outputs).toContain("https://api.example.com");
});

it("maps paths of several steps by version 2, and takes the others as they are", async () => {
  const emitted = await restDomain({ name: "api.example.com", certificateArn, paths: ["/pets/v2/", "pets"] });
  const DomainName = { Ref: idOf(emitted, "AWS::ApiGateway::DomainName") };
  expect(propertiesOf(emitted, "AWS::ApiGatewayV2::ApiMapping")).toEqual([
    { DomainName, ApiMappingKey: "pets/v2", ApiId: { Ref: "RestApi" }, Stage: { Ref: "GatewayStage" } },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGateway::BasePathMapping")).toEqual([
    { DomainName, BasePath: "pets", RestApiId: { Ref: "RestApi" }, Stage: { Ref: "GatewayStage" } },
  ]);
  expect(emitted.resources("AWS::Route53::RecordSet")).toEqual({});
});

it("makes an edge domain with CloudFront's address, as the endpoint is edge", async () => {
  const emitted = await restDomain({ name: "api.example.com", certificateArn, hostedZoneId: "Z1" }, { type: "edge" });
  const domain = idOf(emitted, "AWS::ApiGateway::DomainName");
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainName")).toMatchObject([
    { CertificateArn: certificateArn, EndpointConfiguration: { Types: ["EDGE"] } },
  ]);
  expect(propertiesOf(emitted, "AWS::Route53::RecordSet")).toMatchObject(
    ["A", "AAAA"].map((Type) => ({
      Type,
      AliasTarget: {
        DNSName: { "Fn::GetAtt": [domain, "DistributionDomainName"] },
        HostedZoneId: { "Fn::GetAtt": [domain, "DistributionHostedZoneId"] },
      },
    })),
  );
});

it("asks clients for certificates where there is a truststore", async () => {
  const truststore = { uri: "s3://trust/ca.pem", version: { Ref: "Version" }, ownershipCertificateArn: certificateArn };
  const domain = { name: "api.example.com", certificateArn, truststore };
  expect(propertiesOf(await restDomain(domain), "AWS::ApiGateway::DomainName")).toMatchObject([
    {
      MutualTlsAuthentication: { TruststoreUri: "s3://trust/ca.pem", TruststoreVersion: { Ref: "Version" } },
      OwnershipVerificationCertificateArn: certificateArn,
    },
  ]);
  const emitted = await emitHttp(http, { domains: [domain], tags: { team: "pets" } });
  expect(propertiesOf(emitted, "AWS::ApiGatewayV2::DomainName")).toEqual([
    {
      DomainName: "api.example.com",
      DomainNameConfigurations: [
        {
          EndpointType: "REGIONAL",
          CertificateArn: certificateArn,
          SecurityPolicy: "TLS_1_2",
          OwnershipVerificationCertificateArn: certificateArn,
        },
      ],
      MutualTlsAuthentication: { TruststoreUri: "s3://trust/ca.pem", TruststoreVersion: { Ref: "Version" } },
      Tags: { team: "pets" },
    },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGatewayV2::ApiMapping")).toEqual([
    {
      DomainName: { Ref: idOf(emitted, "AWS::ApiGatewayV2::DomainName") },
      ApiId: { Ref: "HttpApi" },
      Stage: { Ref: "GatewayStage" },
    },
  ]);
});

it("reaches a private domain through the VPC endpoint that the stack makes", async () => {
  const vpcEndpoint = { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
  const emitted = await restDomain({ name: "api.internal", certificateArn, hostedZoneId: "Z1" }, { vpcEndpoint });
  const DomainNameArn = { "Fn::GetAtt": [idOf(emitted, "AWS::ApiGateway::DomainNameV2"), "DomainNameArn"] };
  const through = { StringNotEquals: { "aws:SourceVpce": [{ Ref: "GatewayVpcEndpoint" }] } };
  const every = { Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainNameV2")).toEqual([
    {
      DomainName: "api.internal",
      CertificateArn: certificateArn,
      EndpointConfiguration: { Types: ["PRIVATE"] },
      SecurityPolicy: "TLS_1_2",
      Policy: {
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", ...every },
          { Effect: "Deny", ...every, Condition: through },
        ],
      },
      Tags: [{ Key: "team", Value: "pets" }],
    },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGateway::BasePathMappingV2")).toEqual([
    { DomainNameArn, RestApiId: { Ref: "RestApi" }, Stage: { Ref: "GatewayStage" } },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainNameAccessAssociation")).toEqual([
    {
      AccessAssociationSource: { Ref: "GatewayVpcEndpoint" },
      AccessAssociationSourceType: "VPCE",
      DomainNameArn,
      Tags: [{ Key: "team", Value: "pets" }],
    },
  ]);
  const entry = { "Fn::Select": [0, { "Fn::GetAtt": ["GatewayVpcEndpoint", "DnsEntries"] }] };
  expect(propertiesOf(emitted, "AWS::Route53::RecordSet")).toMatchObject([
    {
      AliasTarget: {
        DNSName: { "Fn::Select": [1, { "Fn::Split": [":", entry] }] },
        HostedZoneId: { "Fn::Select": [0, { "Fn::Split": [":", entry] }] },
      },
    },
  ]);
});

it("makes no record that leads to a VPC endpoint which does not reach the domain", async () => {
  const vpcEndpoint = { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
  const domain = { name: "api.internal", certificateArn, hostedZoneId: "Z1", vpcEndpointIds: ["vpce-01234567"] };
  const emitted = await restDomain(domain, { vpcEndpoint });
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainNameAccessAssociation")).toMatchObject([
    { AccessAssociationSource: "vpce-01234567" },
  ]);
  expect(propertiesOf(emitted, "AWS::Route53::RecordSet")).toEqual([]);
});

it("routes requests of a domain by path and headers", async () => {
  const emitted = await restDomain({
    name: "api.example.com",
    certificateArn,
    rules: [
      { priority: 10, basePaths: ["pets"], headers: { "x-version": "v1*" }, stripBasePath: true },
      { priority: 20 },
    ],
  });
  const DomainNameArn = { "Fn::GetAtt": [idOf(emitted, "AWS::ApiGateway::DomainName"), "DomainNameArn"] };
  const invoke = (StripBasePath: boolean): Json => [
    { InvokeApi: { ApiId: { Ref: "RestApi" }, Stage: { Ref: "GatewayStage" }, StripBasePath } },
  ];
  expect(propertiesOf(emitted, "AWS::ApiGatewayV2::RoutingRule")).toEqual([
    {
      DomainNameArn,
      Priority: 10,
      Conditions: [
        { MatchBasePaths: { AnyOf: ["pets"] } },
        { MatchHeaders: { AnyOf: [{ Header: "x-version", ValueGlob: "v1*" }] } },
      ],
      Actions: invoke(true),
    },
    { DomainNameArn, Priority: 20, Conditions: [], Actions: invoke(false) },
  ]);
  expect(propertiesOf(emitted, "AWS::ApiGateway::DomainName")).toMatchObject([{ RoutingMode: "ROUTING_RULE_ONLY" }]);
  expect(emitted.resources("AWS::ApiGateway::BasePathMapping")).toEqual({});
});

it("leads to the stage that the domain names", async () => {
  const emitted = await emitRest(rest, {
    stages: { beta: {} },
    domains: [{ name: "beta.example.com", create: false, stage: "beta" }],
  });
  const beta = Object.keys(emitted.resources("AWS::ApiGateway::Stage")).find((id) => id !== "GatewayStage");
  expect(propertiesOf(emitted, "AWS::ApiGateway::BasePathMapping")).toMatchObject([{ Stage: { Ref: beta } }]);
});

it("leads to several stages of one domain by paths and by rules, and says where each is called", async () => {
  const emitted = await emitRest(rest, {
    stages: { beta: {}, next: {} },
    domains: [
      {
        name: "api.example.com",
        create: false,
        paths: [""],
        stages: { beta: ["/beta/", "v2/beta"], next: ["next"] },
        rules: [{ priority: 1, basePaths: ["trial"], stage: "next", stripBasePath: true }],
      },
    ],
  });
  const names = new Map(
    Object.entries(emitted.resources("AWS::ApiGateway::Stage")).map(([id, stage]) => [
      id,
      own(own(stage, "Properties"), "StageName"),
    ]),
  );
  const stageAt = (properties: Json | undefined): Json | undefined =>
    names.get(own(own(properties, "Stage"), "Ref") as string);
  const mapped = [
    ...propertiesOf(emitted, "AWS::ApiGateway::BasePathMapping"),
    ...propertiesOf(emitted, "AWS::ApiGatewayV2::ApiMapping"),
  ].map((mapping) => [own(mapping, "BasePath") ?? own(mapping, "ApiMappingKey") ?? "", stageAt(mapping)]);
  expect(mapped).toEqual([
    ["", "prod"],
    ["beta", "beta"],
    ["next", "next"],
    ["v2/beta", "beta"],
  ]);
  const [rule] = propertiesOf(emitted, "AWS::ApiGatewayV2::RoutingRule");
  const [action] = own(rule, "Actions") as readonly Json[];
  expect(stageAt(own(action, "InvokeApi"))).toBe("next");
  const outputs = Object.entries(own(emitted.template, "Outputs") as JsonObject);
  const urls = outputs.filter(([id]) => id.startsWith("DomainUrl")).map(([, output]) => own(output, "Value"));
  expect([...urls].sort()).toEqual(
    ["", "/beta", "/next", "/trial", "/v2/beta"].map((path) => `https://api.example.com${path}`),
  );
});

it("says of routing rules what operations' paths are put behind, and of which stage it is where that is certain", async () => {
  const urlsOf = async (rules: readonly object[]): Promise<Json> => {
    const domain = { name: "api.example.com", create: false, rules } as DomainConfig;
    const emitted = await emitRest(rest, { stages: { beta: {} }, domains: [domain] });
    const outputs = Object.entries(own(emitted.template, "Outputs") as JsonObject);
    return outputs
      .filter(([id]) => id.startsWith("DomainUrl"))
      .map(([, output]) => [own(output, "Value") ?? "", own(output, "Description") ?? ""]);
  };
  const onDomain = "Base URL on the custom domain";
  const headers = { "x-beta": "1" };
  expect(await urlsOf([{ priority: 1 }])).toEqual([["https://api.example.com", onDomain]]);
  // The API gets /pets as one of its own paths.
  expect(await urlsOf([{ priority: 1, basePaths: ["pets"], stage: "beta" }])).toEqual([
    ["https://api.example.com", `${onDomain}, of the stage beta`],
  ]);
  const stripped = { basePaths: ["v1"], stripBasePath: true };
  expect(
    await urlsOf([
      { ...stripped, priority: 2 },
      { ...stripped, priority: 1, headers, stage: "beta" },
    ]),
  ).toEqual([["https://api.example.com/v1", onDomain]]);
});

it("leads from a domain that another stack makes", async () => {
  const emitted = await restDomain({
    name: { param: "Domain" },
    create: false,
    paths: ["pets"],
    rules: [{ priority: 1 }],
  });
  expect(propertiesOf(emitted, "AWS::ApiGateway::BasePathMapping")).toMatchObject([{ DomainName: { Ref: "Domain" } }]);
  expect(propertiesOf(emitted, "AWS::ApiGatewayV2::RoutingRule")).toMatchObject([
    { DomainNameArn: { "Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}::/domainnames/${Domain}" } },
  ]);
  expect(emitted.resources("AWS::ApiGateway::DomainName")).toEqual({});
});

it("says of a WebSocket API where clients connect to the domain, and where back ends send to them", async () => {
  const emitted = await emitWebSocket("paths: { /$connect: { post: { responses: {} } } }", {
    domains: [{ name: "talk.example.com", certificateArn: "arn:aws:acm:eu-west-1:1:certificate/a", paths: ["v1"] }],
    endpoint: { disableExecuteApi: true },
  });
  const outputs = Object.entries(own(emitted.template, "Outputs") as JsonObject);
  const urls = outputs.filter(([id]) => id.includes("Url")).map(([, output]) => own(output, "Value"));
  expect([...urls].sort()).toEqual(["https://talk.example.com/v1", "wss://talk.example.com/v1"]);
});
