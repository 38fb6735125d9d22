import { expect, it } from "vitest";
import { own } from "../../src/source/json.ts";
import { emitRest } from "./emit-text.ts";

const rest = `
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-api-key } } }
security: [{ key: [] }]
paths:
  /:
    get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } }
  /pets/{id}:
    get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock } }
`;

const usagePlans = {
  "gold plan": {
    description: "For partners",
    throttle: { requestsPerSecond: 10.5, burst: { param: "Burst" } },
    quota: { requests: 1000, per: "month" },
    methods: { "GET /": { burst: 1 }, "GET /pets/{id}": { requestsPerSecond: 2 } },
    keys: {
      acme: { value: "{{resolve:secretsmanager:acme:SecretString:key}}" },
      umbrella: { id: { Ref: "UmbrellaKey" } },
    },
  },
} as const;

it("puts the stage into a usage plan, with limits by path and method", async () => {
  const emitted = await emitRest(rest, { usagePlans, tags: { team: "pets" } });
  expect(own(emitted.resource("AWS::ApiGateway::UsagePlan"), "Properties")).toEqual({
    UsagePlanName: "gold plan",
    Description: "For partners",
    ApiStages: [
      {
        ApiId: { Ref: "RestApi" },
        Stage: { Ref: "GatewayStage" },
        Throttle: { "//GET": { BurstLimit: 1 }, "/pets/{id}/GET": { RateLimit: 2 } },
      },
    ],
    Throttle: { RateLimit: 10.5, BurstLimit: { Ref: "Burst" } },
    Quota: { Limit: 1000, Period: "MONTH" },
    Tags: [{ Key: "team", Value: "pets" }],
  });
});

it("makes the keys that have no id, enabled, and puts all of them into the plan", async () => {
  const emitted = await emitRest(rest, { usagePlans, tags: { team: "pets" } });
  const [[keyId, key]] = Object.entries(emitted.resources("AWS::ApiGateway::ApiKey")) as [[string, never]];
  expect(own(key, "Properties")).toEqual({
    Description: "acme in the usage plan gold plan",
    Enabled: true,
    Value: "{{resolve:secretsmanager:acme:SecretString:key}}",
    Tags: [{ Key: "team", Value: "pets" }],
  });
  const [plan] = Object.keys(emitted.resources("AWS::ApiGateway::UsagePlan"));
  expect(
    Object.values(emitted.resources("AWS::ApiGateway::UsagePlanKey")).map((each) => own(each, "Properties")),
  ).toEqual(
    [{ Ref: keyId }, { Ref: "UmbrellaKey" }].map((KeyId) => ({
      KeyId,
      KeyType: "API_KEY",
      UsagePlanId: { Ref: plan },
    })),
  );
});

it("limits calls of every stage", async () => {
  const emitted = await emitRest(rest, { usagePlans: { gold: {} }, stages: { beta: {} } });
  const stages = Object.keys(emitted.resources("AWS::ApiGateway::Stage"));
  expect(own(own(emitted.resource("AWS::ApiGateway::UsagePlan"), "Properties"), "ApiStages")).toEqual(
    stages.map((stage) => ({ ApiId: { Ref: "RestApi" }, Stage: { Ref: stage } })),
  );
});

it("takes the source of API keys from the configuration before the document", async () => {
  const written = `${rest}\nx-amazon-apigateway-api-key-source: HEADER`;
  const source = async (config: object): Promise<unknown> =>
    (await emitRest(written, config)).at(
      "Resources",
      "RestApi",
      "Properties",
      "Body",
      "x-amazon-apigateway-api-key-source",
    );
  expect(await source({})).toBe("HEADER");
  expect(await source({ apiKeySource: "authorizer" })).toBe("AUTHORIZER");
});
