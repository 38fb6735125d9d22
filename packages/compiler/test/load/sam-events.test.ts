import { expect, it } from "vitest";
import { at, loadFiles, placeOf } from "./load-memory.ts";

function template(api: string, events: string, functionLines = ""): string {
  return `Transform: AWS::Serverless-2016-10-31
Conditions: { IsProd: !Equals [a, b] }
Resources:
  Function:
    Type: AWS::Serverless::Function
${functionLines}    Properties:
      Events:
${events}
  Api:
${api}`;
}

const http = `    Type: AWS::Serverless::HttpApi
    Properties:
      DefinitionBody:
        openapi: 3.0.3
        paths:
          /pets: { get: { operationId: pets }, post: { x-amazon-apigateway-integration: { type: http_proxy } } }
`;

const event = (name: string, lines: string): string =>
  `        ${name}: { Type: HttpApi, Properties: { ApiId: !Ref Api, ${lines} } }`;

const invocation = (arn: string): object => ({
  "Fn::Sub": `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${arn}}/invocations`,
});

it("gives operations of an HTTP API the function whose event names them", async () => {
  const events = event("Pets", "Path: /pets, Method: GET, TimeoutInMillis: 900, PayloadFormatVersion: '1.0'");
  const loaded = await loadFiles({ "api.yaml": template(http, events) });
  expect(loaded.found).toEqual([]);
  expect(at(loaded, "paths", "/pets", "get").value).toMatchObject({ operationId: "pets" });
  const integration = at(loaded, "paths", "/pets", "get", "x-amazon-apigateway-integration");
  expect(integration.value).toEqual({
    type: "aws_proxy",
    httpMethod: "POST",
    uri: invocation("Function.Arn"),
    payloadFormatVersion: "1.0",
    timeoutInMillis: 900,
  });
  expect(placeOf(integration)).toBe("api.yaml#/Resources/Function/Properties/Events/Pets");
});

it("keeps integrations that are written, and adds operations that only an event has", async () => {
  const events = [event("Post", "Path: /pets, Method: post"), event("Rest", ""), event("One", "Path: '/pets/{id}'")];
  const loaded = await loadFiles({
    "api.yaml": template(http, events.join("\n").replace(", }", " }")).replace(
      "Events:",
      "AutoPublishAlias: live\n      Events:",
    ),
  });
  expect(at(loaded, "paths", "/pets", "post", "x-amazon-apigateway-integration").value).toEqual({ type: "http_proxy" });
  const added = at(loaded, "paths", "/$default", "x-amazon-apigateway-any-method");
  expect(added.value).toMatchObject({
    isDefaultRoute: true,
    "x-amazon-apigateway-integration": { uri: invocation("FunctionAliaslive"), payloadFormatVersion: "2.0" },
  });
  expect(placeOf(added)).toBe("api.yaml#/Resources/Function/Properties/Events/Rest");
  expect(at(loaded, "paths", "/pets/{id}").value).toHaveProperty("x-amazon-apigateway-any-method");
});

it("puts what a conditional function answers under its condition", async () => {
  const loaded = await loadFiles({
    "api.yaml": template(http, event("Pets", "Path: /pets, Method: get"), "    Condition: IsProd\n"),
  });
  expect(at(loaded, "paths", "/pets", "get").value).toMatchObject({
    "Fn::If": ["IsProd", { operationId: "pets" }, { Ref: "AWS::NoValue" }],
  });
});

it("leaves a REST API alone unless its definitions are merged, and other APIs always", async () => {
  const rest = (lines: string): string => http.replace("HttpApi", "Api").replace("Properties:", `Properties:${lines}`);
  const events = `        Pets: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /pets, Method: get } }`;
  const plain = await loadFiles({ "api.yaml": template(rest(""), events) });
  expect(at(plain, "paths", "/pets", "get").value).toEqual({ operationId: "pets" });
  const merged = await loadFiles({ "api.yaml": template(rest("\n      MergeDefinitions: true"), events) });
  expect(at(merged, "paths", "/pets", "get", "x-amazon-apigateway-integration").value).toEqual({
    type: "aws_proxy",
    httpMethod: "POST",
    uri: invocation("Function.Arn"),
  });
  const other = await loadFiles({
    "api.yaml": template(http, event("Pets", "Path: /pets, Method: get").replace("!Ref Api", "!Ref Other")),
  });
  expect(at(other, "paths", "/pets", "get").value).toEqual({ operationId: "pets" });
});
