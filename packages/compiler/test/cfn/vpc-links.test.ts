import { expect, it } from "vitest";
import { own, type Json } from "../../src/source/json.ts";
import { bodyAt, emitHttp, emitRest, type Emitted } from "./emit-text.ts";

function withLink(connectionId: string): string {
  return `
paths:
  /a:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        connectionType: VPC_LINK
        connectionId: ${connectionId}
        uri: https://pets.example.com
`;
}

const into = { subnetIds: [{ Ref: "Subnet" }], securityGroupIds: ["sg-1"] };

function linkOf(emitted: Emitted): Json | undefined {
  return bodyAt(emitted, "paths", "/a", "get", "x-amazon-apigateway-integration", "connectionId");
}

it.each(["{ Ref: Pets }", "Pets", "${Pets}"])("makes the link that %s names", async (connectionId) => {
  const rest = await emitRest(withLink(connectionId), { vpcLinks: { Pets: into }, tags: { team: "pets" } });
  expect(linkOf(rest)).toEqual({ Ref: "VpcLinkPets" });
  expect(rest.at("Resources", "VpcLinkPets")).toEqual({
    Type: "AWS::ApiGatewayV2::VpcLink",
    Properties: {
      Name: { "Fn::Sub": "${AWS::StackName}-VpcLinkPets" },
      SubnetIds: [{ Ref: "Subnet" }],
      SecurityGroupIds: ["sg-1"],
      Tags: { team: "pets" },
    },
  });
  expect(rest.found).not.toContain("error cfn/name-taken");
  expect(linkOf(await emitHttp(withLink(connectionId), { vpcLinks: { Pets: into } }))).toEqual({ Ref: "VpcLinkPets" });
});

it("makes a link straight to a Network Load Balancer for REST APIs", async () => {
  const emitted = await emitRest(withLink("{ Ref: Pets }"), {
    vpcLinks: { Pets: { targetArn: { Ref: "Balancer" } } },
    tags: { team: "pets" },
  });
  expect(own(emitted.resource("AWS::ApiGateway::VpcLink"), "Properties")).toEqual({
    Name: { "Fn::Sub": "${AWS::StackName}-VpcLinkPets" },
    TargetArns: [{ Ref: "Balancer" }],
    Tags: [{ Key: "team", Value: "pets" }],
  });
});

it("takes a link that exists, and leaves other names alone", async () => {
  const existing = await emitRest(withLink("{ Ref: Pets }"), { vpcLinks: { Pets: { id: "abc123" } } });
  expect(linkOf(existing)).toBe("abc123");
  expect(existing.resources("AWS::ApiGateway::VpcLink")).toEqual({});
  expect(linkOf(await emitRest(withLink("{ Ref: Cats }"), { vpcLinks: { Pets: into } }))).toEqual({ Ref: "Cats" });
});
