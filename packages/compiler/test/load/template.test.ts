import { expect, it } from "vitest";
import { at, loadFiles, placeOf } from "./load-memory.ts";

const body = `openapi: 3.0.3
        paths: { /a: { get: { responses: { "200": { content: { a/b: { schema: { $ref: "#/components/schemas/A" } } } } } } } }
        components: { schemas: { A: { type: object } } }`;

function template(...resources: string[]): string {
  return `AWSTemplateFormatVersion: "2010-09-09"
Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Function: { Type: AWS::Lambda::Function }
${resources.join("")}`;
}

function api(
  logicalId: string,
  type = "AWS::ApiGateway::RestApi",
  property = "Body",
  value = `\n        ${body}`,
): string {
  return `  ${logicalId}:\n    Type: ${type}\n    Properties:\n      ${property}: ${value}\n`;
}

it("takes the only document of a template, with what the template defines", async () => {
  for (const [type, property] of [
    ["AWS::ApiGateway::RestApi", "Body"],
    ["AWS::ApiGatewayV2::Api", "Body"],
    ["AWS::Serverless::Api", "DefinitionBody"],
    ["AWS::Serverless::HttpApi", "DefinitionBody"],
  ] as const) {
    const loaded = await loadFiles({ "api.yaml": template(api("Api", type, property)) });
    expect(loaded.found).toEqual([]);
    expect(loaded.document?.version).toBe("3.0");
    expect(loaded.document?.template).toMatchObject({
      logicalId: "Api",
      resourceType: type,
      parameters: { Stage: { Type: "String" } },
      conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
      mappings: {},
    });
    expect(Object.keys(loaded.document?.template?.resources ?? {})).toEqual(["Function", "Api"]);
    const base = `/Resources/Api/Properties/${property}`;
    expect(placeOf(at(loaded, "paths", "/a", "get"))).toBe(`api.yaml#${base}/paths/~1a/get`);
    const schema = at(loaded, "paths", "/a", "get", "responses", "200", "content", "a/b", "schema");
    expect(placeOf(schema)).toBe(`api.yaml#${base}/components/schemas/A`);
  }
});

it("asks which of several is meant, and takes the one that is named", async () => {
  const text = template(api("One"), api("Two"));
  const { document, findings } = await loadFiles({ "api.yaml": text });
  expect(document).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(["load/template-choice"]);
  expect(findings[0]?.help).toContain("`apigw-compile api.yaml#Two`");
  const loaded = await loadFiles({ "api.yaml": text }, "api.yaml#Two");
  expect(loaded.found).toEqual([]);
  expect(loaded.document?.template?.logicalId).toBe("Two");
});

it("says when the named resource, or any, has no document", async () => {
  expect((await loadFiles({ "api.yaml": template(api("One")) }, "api.yaml#Function")).found).toEqual([
    "load/template-resource api.yaml#/Resources",
  ]);
  expect((await loadFiles({ "api.yaml": template() })).found).toEqual(["load/template-without-document api.yaml#"]);
  expect((await loadFiles({ "api.yaml": "openapi: 3.0.3\npaths: {}\n" }, "api.yaml#Api")).found).toEqual([
    "load/not-a-template api.yaml#",
  ]);
});

it("tells what the resource says beside its document, which is not read", async () => {
  const beside = (lines: string, type = "AWS::Serverless::Api"): string =>
    template(
      `  Api:\n    Type: ${type}\n    Properties:\n      DefinitionBody: { openapi: 3.0.3, paths: {} }\n${lines}`,
    );
  const access = "load/template-access api.yaml#/Resources/Api/Properties/";
  const others = "load/template-properties api.yaml#/Resources/Api/Properties/";
  for (const [lines, found] of [
    ["      Auth: { DefaultAuthorizer: Login }\n", [`${access}Auth`]],
    ["      EndpointConfiguration: { Type: PRIVATE }\n", [`${access}EndpointConfiguration`]],
    ["      EndpointConfiguration: { Types: [REGIONAL] }\n      DisableExecuteApiEndpoint: false\n", []],
    ["      EndpointConfiguration: REGIONAL\n      MergeDefinitions: true\n", []],
    ["      StageName: dev\n      Cors: \"'*'\"\n", [`${others}StageName`]],
  ] as const) {
    expect((await loadFiles({ "api.yaml": beside(lines) })).found).toEqual(found);
  }
  const { findings } = await loadFiles({ "api.yaml": beside("      StageName: dev\n      Variables: { A: b }\n") });
  expect(findings[0]?.message).toBe("Of AWS::Serverless::Api only the document is read, not StageName, Variables.");
});

it("takes a # for part of a file's name where there is such a file", async () => {
  const loaded = await loadFiles({ "a#b.yaml": "openapi: 3.0.3\npaths: {}\n" }, "a#b.yaml");
  expect(loaded.found).toEqual([]);
});

it("follows a document that the template only names", async () => {
  const include = "\n        Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./rest/openapi.yaml } }";
  for (const resource of [
    api("Api", "AWS::Serverless::Api", "DefinitionUri", "rest/openapi.yaml"),
    api("Api", "AWS::ApiGateway::RestApi", "BodyS3Location", "rest/openapi.yaml"),
    api("Api", "AWS::Serverless::HttpApi", "DefinitionBody", include),
  ]) {
    const loaded = await loadFiles({
      "api.yaml": template(resource),
      "rest/openapi.yaml": "openapi: 3.0.3\npaths: { /a: { $ref: item.yaml } }\n",
      "rest/item.yaml": "get: { responses: {} }\n",
    });
    expect(loaded.found).toEqual([]);
    expect(loaded.document?.template?.logicalId).toBe("Api");
    expect(placeOf(at(loaded, "paths", "/a", "get"))).toBe("rest/item.yaml#/get");
  }
});

it("says when the named document is not on this machine", async () => {
  for (const value of ["s3://bucket/key", "{ Bucket: b, Key: k }", "!Sub '${Prefix}/x.yaml'"]) {
    const { found } = await loadFiles({
      "api.yaml": template(api("Api", "AWS::Serverless::Api", "DefinitionUri", value)),
    });
    expect(found).toEqual(["load/definition-elsewhere api.yaml#/Resources/Api/Properties/DefinitionUri"]);
  }
  const { found } = await loadFiles({
    "api.yaml": template(api("Api", "AWS::Serverless::Api", "DefinitionUri", "no.yaml")),
  });
  expect(found).toEqual(["load/include-unreadable api.yaml#/Resources/Api/Properties/DefinitionUri"]);
});

it("lets a part file point back into the body, and checks nothing else of the template", async () => {
  const loaded = await loadFiles({
    "api.yaml": template(
      `  Other: { Type: AWS::ApiGateway::Model, Properties: { Schema: { $ref: "#/definitions/Nowhere" } } }\n`,
      api(
        "Api",
        undefined,
        undefined,
        "\n        openapi: 3.0.3\n        paths: { /a: { $ref: item.yaml } }\n        components: { schemas: { A: {} } }",
      ),
    ),
    "item.yaml": 'x-amazon-apigateway-a: { $ref: "api.yaml#/components/schemas/A" }\n',
  });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "paths", "/a", "x-amazon-apigateway-a"))).toBe(
    "api.yaml#/Resources/Api/Properties/Body/components/schemas/A",
  );
});

it("reads a template of Swagger 2.0, written as JSON", async () => {
  const text = JSON.stringify({
    Resources: {
      Api: {
        Type: "AWS::ApiGateway::RestApi",
        Properties: {
          Body: { swagger: "2.0", paths: {}, definitions: { A: { properties: { b: { $ref: "#/definitions/A" } } } } },
        },
      },
    },
  });
  const loaded = await loadFiles({ "api.yaml": text });
  expect(loaded.found).toEqual([]);
  expect(placeOf(at(loaded, "components", "schemas", "A", "properties", "b"))).toBe(
    "api.yaml#/Resources/Api/Properties/Body/definitions/A",
  );
});
