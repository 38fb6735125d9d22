import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { compareLayouts } from "../conformance/layouts/compare-layouts.ts";
import { emitRest, type Emitted } from "./emit-text.ts";

const native = { layout: "native" } as const;

const document = readFileSync(
  join(import.meta.dirname, "../../../../fixtures/features/native-layout/openapi.yaml"),
  "utf8",
).replace(/^openapi[^]*?(?=^paths)/m, "");

const mock = `x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } }`;
const answer = `responses: { "200": { description: Fine } }`;

it("makes a resource for each step of a path, one below the other", async () => {
  const emitted = await emitRest(`paths:\n  /a/{b}/c: { get: { ${answer}, ${mock} } }`, native);
  const steps = Object.values(emitted.resources("AWS::ApiGateway::Resource")).map((resource) =>
    own(resource, "Properties"),
  );
  expect(steps.map((step) => own(step, "PathPart"))).toEqual(["a", "{b}", "c"]);
  expect(own(steps[0], "ParentId")).toEqual({ "Fn::GetAtt": ["NativeRestApi", "RootResourceId"] });
  const [, , last] = Object.keys(emitted.resources("AWS::ApiGateway::Resource"));
  expect(propertiesOf(emitted, "AWS::ApiGateway::Method")).toMatchObject({
    HttpMethod: "GET",
    ResourceId: { Ref: last },
    AuthorizationType: "NONE",
    RequestParameters: { "method.request.path.b": true },
  });
});

it("makes the deployment wait for all that it is a snapshot of", async () => {
  const { template } = await emitRest(document, native);
  const resources = own(template, "Resources") as JsonObject;
  const [deployment] = Object.values(resources).filter((one) => own(one, "Type") === "AWS::ApiGateway::Deployment");
  const optional = JSON.stringify(own(own(deployment, "Metadata"), "DependsOn"));
  const waitedFor = new Set(own(deployment, "DependsOn") as readonly string[]);
  const parts = ["Method", "Model", "RequestValidator", "Authorizer", "GatewayResponse"].map(
    (type) => `AWS::ApiGateway::${type}`,
  );
  const forgotten = Object.entries(resources)
    .filter(([, one]) => parts.includes(String(own(one, "Type"))))
    .filter(([id]) => !waitedFor.has(id) && !optional.includes(`{"Ref":"${id}"}`));
  expect(forgotten).toEqual([]);
  expect([...waitedFor].filter((id) => own(resources[id], "Condition") !== undefined)).toEqual([]);
});

it("says conditions on paths as conditions of resources, and those inside of a method as Fn::If", async () => {
  const method = (id: string, status: string): string =>
    `{ operationId: ${id}, responses: { "${status}": { description: Fine } }, x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "${status}" } } } }`;
  const emitted = await emitRest(
    `paths:
  /open: { get: ${method("open", "200")} }
  /closed: !If [IsOpen, !Ref AWS::NoValue, { get: ${method("closed", "200")} }]
  /either: { get: !If [IsOpen, ${method("one", "200")}, ${method("other", "204")}] }`,
    native,
  );
  const methods = Object.values(emitted.resources("AWS::ApiGateway::Method"));
  const conditionOf = (name: string): Json | undefined =>
    own(
      methods.find((one) => JSON.stringify(own(own(one, "Properties"), "OperationName")).includes(name)),
      "Condition",
    );
  expect([conditionOf("open"), conditionOf("other")]).toEqual([undefined, undefined]);
  const closed = String(conditionOf("closed"));
  expect(emitted.at("Conditions", closed)).toEqual({ "Fn::Not": [{ Condition: "IsOpen" }] });
  const either = methods.find((one) => isObject(own(own(one, "Properties"), "OperationName")));
  expect(own(own(either, "Properties"), "OperationName")).toEqual({ "Fn::If": ["IsOpen", "one", "other"] });
});

it("refers to models by their URL, and has copies of those that refer to each other", async () => {
  const emitted = await emitRest(document, native);
  const schemaOf = (name: string): Json | undefined => {
    const models = Object.values(emitted.resources("AWS::ApiGateway::Model"));
    const model = models.find((one) => own(own(one, "Properties"), "Name") === name);
    return own(own(model, "Properties"), "Schema");
  };
  expect(own(own(own(own(schemaOf("ListBooksResponse200"), "properties"), "books"), "items"), "$ref")).toEqual({
    "Fn::Sub": "https://apigateway.${AWS::URLSuffix}/restapis/${NativeRestApi}/models/${ModelBook}",
  });
  expect(own(own(own(schemaOf("Book"), "properties"), "shelf"), "$ref")).toBe("#/definitions/Shelf");
  expect(Object.keys(own(schemaOf("Shelf"), "definitions") as JsonObject)).toEqual(["Book", "Shelf"]);
});

it("gives models other names where an API has some from the start, and leaves out OpenAPI's nullable", async () => {
  const emitted = await emitRest(
    `paths: {}
components:
  schemas:
    Error: { type: object, properties: { text: { type: string, nullable: true } } }
    ErrorModel: { type: object }`,
    native,
  );
  const models = Object.values(emitted.resources("AWS::ApiGateway::Model")).map((one) => own(one, "Properties"));
  expect(models.map((model) => own(model, "Name"))).toEqual([
    expect.stringMatching(/^ErrorModel[0-9a-f]{6}$/),
    "ErrorModel",
  ]);
  expect(own(models[0], "Schema")).toEqual({ type: "object", properties: { text: { type: "string" } } });
});

it("refuses what the native layout cannot hold, and names the way out", async () => {
  const paths = Array.from({ length: 300 }, (_, index) => `  /p${String(index)}: { get: { ${answer}, ${mock} } }`);
  const many = await emitRest(`paths:\n${paths.join("\n")}`, native);
  expect(many.found).toContain("error cfn/native-limit");
  expect(many.findings.find(({ code }) => code === "cfn/native-limit")?.help).toContain("body layout");
  const tls = await emitRest(
    `paths: { /a: { get: { ${answer}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://a.example", tlsConfig: { insecureSkipVerification: true } } } } }`,
    native,
  );
  expect(tls.found).toContain("error cfn/native-tls");
});

it("differs from the body layout as soon as one property does", async () => {
  const body = await emitRest(document);
  const { text, template } = await emitRest(document, native);
  const { compared, differences } = compareLayouts(body.text, text);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(30);
  const broken = mutants(template);
  const unseen = broken.filter(({ mutant }) => isEqual(body.text, JSON.stringify(mutant))).map(({ at }) => at);
  expect(broken.length).toBeGreaterThan(200);
  // A name that nobody asked for, and what holds without being said.
  expect(unseen).toEqual(["ModelListBooksResponse200 /Name", "ValidatorParameters55ac14 /-ValidateRequestBody"]);
});

function propertiesOf(emitted: Emitted, type: string): Json | undefined {
  return own(emitted.resource(type), "Properties");
}

function isEqual(body: string, nativeText: string): boolean {
  try {
    return compareLayouts(body, nativeText).differences.length === 0;
  } catch {
    return false;
  }
}

interface Mutant {
  readonly at: string;
  readonly mutant: Json;
}

/** What the API's own resources say, with one text, number or boolean changed, or one member left out. */
function mutants(template: JsonObject): Mutant[] {
  const resources = own(template, "Resources") as JsonObject;
  return Object.entries(resources)
    .filter(([, resource]) => isOwn(String(own(resource, "Type"))))
    .flatMap(([id, resource]) =>
      changes(own(resource, "Properties") ?? null, `${id} `).map(({ at, mutant }) => ({
        at,
        mutant: { ...template, Resources: { ...resources, [id]: { ...(resource as JsonObject), Properties: mutant } } },
      })),
    );
}

const others = /::(?:Stage|Deployment|Account)$/;

function isOwn(type: string): boolean {
  return type.startsWith("AWS::ApiGateway::") && !others.test(type);
}

/** What no service answers, or every API has alike. */
const unsaid: ReadonlySet<string> = new Set(["RestApiId", "ContentType"]);

function changes(json: Json, at: string): Mutant[] {
  if (typeof json === "string") return [{ at, mutant: `${json}x` }];
  if (typeof json === "number") return [{ at, mutant: json + 1 }];
  if (typeof json === "boolean") return [{ at, mutant: !json }];
  if (Array.isArray(json)) {
    const list = json as readonly Json[];
    return list.flatMap((item, index) =>
      changes(item, `${at}/${String(index)}`).map((change) => ({ ...change, mutant: list.with(index, change.mutant) })),
    );
  }
  if (!isObject(json)) return [];
  return Object.entries(json)
    .filter(([key]) => !unsaid.has(key))
    .flatMap(([key, value]) => [
      { at: `${at}/-${key}`, mutant: without(json, key) },
      ...changes(value, `${at}/${key}`).map((change) => ({ ...change, mutant: { ...json, [key]: change.mutant } })),
    ]);
}

function without(json: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
}

it("makes one documentation part of two that are about the same, which a finding is about", async () => {
  const part = (text: string): string => `{ location: { type: API }, properties: { description: ${text} } }`;
  const parts = `x-amazon-apigateway-documentation: { documentationParts: [${part("one")}, ${part("two")}] }`;
  const emitted = await emitRest(`paths:\n  /a: { get: { ${answer}, ${mock} } }\n${parts}`, native);
  expect(propertiesOf(emitted, "AWS::ApiGateway::DocumentationPart")).toMatchObject({
    Properties: '{"description":"two"}',
  });
});
