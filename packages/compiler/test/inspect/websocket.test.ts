import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inspectApi } from "../../src/inspect/inspect.ts";
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";
import { emitApi } from "../cfn/emit-text.ts";
import { lowerWebSocket } from "../lower/lower-text.ts";

const file = join(import.meta.dirname, "../../../../fixtures/chat/openapi.yaml");
const text = readFileSync(file, "utf8");

const list = (view: JsonObject, name: string): JsonObject[] => {
  const items = own(own(view, name), "Items");
  return Array.isArray(items) ? (items as readonly Json[]).filter((item) => isObject(item)) : [];
};

it("shows every route, integration and model that the template makes, with the service's defaults", async () => {
  const { api } = await lowerWebSocket(text);
  const view = inspectApi(api, { as: "aws" });
  const emitted = await emitApi(api);
  const properties = (type: string): (Json | undefined)[] =>
    Object.values(emitted.resources(type)).map((resource) => own(resource, "Properties"));

  const routes = new Map(properties("AWS::ApiGatewayV2::Route").map((route) => [own(route, "RouteKey"), route]));
  expect(list(view, "routes")).toHaveLength(routes.size);
  for (const route of list(view, "routes")) {
    const made = routes.get(own(route, "RouteKey"));
    for (const key of [
      "OperationName",
      "AuthorizationType",
      "RequestParameters",
      "RequestModels",
      "ModelSelectionExpression",
    ])
      expect([key, own(route, key)]).toEqual([key, own(made, key)]);
  }
  expect(list(view, "integrations")).toHaveLength(properties("AWS::ApiGatewayV2::Integration").length);
  expect(
    list(view, "models")
      .map((model) => own(model, "Name"))
      .sort(),
  ).toEqual(
    properties("AWS::ApiGatewayV2::Model")
      .map((model) => own(model, "Name"))
      .sort(),
  );
});

it("fills in what the service does", async () => {
  const { api } = await lowerWebSocket(text);
  const view = inspectApi(api, { as: "aws" });
  const integrations = new Map(list(view, "integrations").map((each) => [own(each, "IntegrationId"), each]));
  expect(integrations.get("integration:ping")).toMatchObject({
    IntegrationType: "MOCK",
    PassthroughBehavior: "WHEN_NO_MATCH",
    PayloadFormatVersion: "1.0",
    TimeoutInMillis: 29_000,
    IntegrationResponseSelectionExpression: "${integration.response.statuscode}",
  });
  expect(integrations.get("integration:react")).toMatchObject({
    IntegrationType: "AWS",
    IntegrationResponseSelectionExpression: "${integration.response.body.errorMessage}",
  });
});
