import { expect, it } from "vitest";
import type { Cfn } from "../../src/ir/cfn.ts";
import { lowerRest } from "./lower-text.ts";

/** The URI of the one integration, written in YAML. */
async function uriOf(yaml: string): Promise<Cfn<string> | undefined> {
  const { api } = await lowerRest(`
openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /x:
    get:
      responses: {}
      x-amazon-apigateway-integration: { type: http, httpMethod: GET, uri: ${yaml} }
`);
  const integration = api.operations[0]?.integration;
  return integration?.kind === "http" ? integration.uri : undefined;
}

it("keeps plain text as text", async () => {
  expect(await uriOf('"https://example.com/{id}"')).toBe("https://example.com/{id}");
});

it("reads Fn::Sub, its variables and its escapes", async () => {
  expect(await uriOf('!Sub [ "https://${Host}/${Api.Id}/${!literal}/${v}", { v: !Ref Stage } ]')).toEqual({
    kind: "intrinsic",
    parts: [
      "https://",
      { kind: "ref", name: "Host" },
      "/",
      { kind: "attribute", resource: "Api", attribute: "Id" },
      "/${literal}/",
      { kind: "ref", name: "Stage" },
    ],
  });
});

it("reads Fn::Join as the text it makes", async () => {
  expect(await uriOf('!Join [ "", [ "https://", !GetAtt Lb.DNSName, "/x" ] ]')).toEqual({
    kind: "intrinsic",
    parts: ["https://", { kind: "attribute", resource: "Lb", attribute: "DNSName" }, "/x"],
  });
});

it("keeps functions that it cannot see into", async () => {
  expect(await uriOf("!ImportValue shared-uri")).toEqual({
    kind: "intrinsic",
    parts: [{ kind: "function", json: { "Fn::ImportValue": "shared-uri" } }],
  });
});

it("tells the gateway's own placeholders from those of other tools", async () => {
  expect(await uriOf('"https://${stageVariables.host}/${AWS::Region}/${lambda_arn}/$${kept}"')).toEqual({
    kind: "intrinsic",
    parts: [
      "https://${stageVariables.host}/",
      { kind: "ref", name: "AWS::Region" },
      "/",
      { kind: "placeholder", name: "lambda_arn" },
      "/${kept}",
    ],
  });
});

it("does not take stage variables inside Fn::Sub for a resource", async () => {
  expect(await uriOf('!Sub "https://${stageVariables.host}/"')).toBe("https://${stageVariables.host}/");
});

it("leaves mapping templates alone, whose ${…} is Velocity's", async () => {
  const { api } = await lowerRest(`
openapi: 3.0.3
info: { title: t, version: "1" }
paths:
  /x:
    get:
      responses: {}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: "\${input.body} $\${x}" }
`);
  expect(api.operations[0]?.integration?.requestTemplates[0]?.text).toBe("${input.body} $${x}");
});

it("keeps the list parameter of a template for a list, and any other value as a member", async () => {
  const { api } = await lowerRest(`
Parameters: { Many: { Type: CommaDelimitedList }, One: { Type: String } }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        openapi: 3.0.3
        info: { title: t, version: "1" }
        x-amazon-apigateway-binary-media-types: !Ref One
        servers: [{ url: /, x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: !Ref Many } }]
        paths: { /x: { get: { responses: {} } } }
`);
  expect(api.binaryMediaTypes).toEqual([{ kind: "intrinsic", parts: [{ kind: "ref", name: "One" }] }]);
  expect(api.settings.endpoint.vpcEndpointIds).toEqual([
    { kind: "intrinsic", parts: [{ kind: "function", json: { Ref: "Many" }, isList: true }] },
  ]);
});
