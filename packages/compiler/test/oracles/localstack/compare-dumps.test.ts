import { expect, it } from "vitest";
import type { Json, JsonObject } from "../../../src/source/json.ts";
import { compareDumps } from "./compare-dumps.ts";
import { createTally } from "./tally.ts";

/** What LocalStack answers of an API with one method, as far as it matters here. */
function dumpOf(integration: JsonObject, api: JsonObject = {}): Json {
  return {
    api: { version: "1.0", ...api },
    resources: { "/pets": { GET: { authorizationType: "NONE", methodIntegration: integration } } },
    models: {},
    stages: { prod: { stageName: "prod" } },
  };
}

const integration = { type: "AWS", httpMethod: "POST", uri: "arn:aws:apigateway:us-east-1:sqs:action/SendMessage" };

it("says where two APIs differ", () => {
  const other = { ...integration, httpMethod: "GET" };
  expect(compareDumps(dumpOf(integration), dumpOf(other), createTally())).toEqual([
    'resources / /pets / GET / methodIntegration / httpMethod: "POST" in the Body, "GET" natively',
  ]);
});

it("lets a Body go without what LocalStack does not import, and counts it by name", () => {
  const tally = createTally();
  const credentials = "arn:aws:iam::000000000000:role/Sender";
  expect(compareDumps(dumpOf(integration), dumpOf({ ...integration, credentials }), tally)).toEqual([]);
  expect(tally.lines()).toEqual([
    "1 pairs, 5 resources compared: 1 APIs, 1 paths, 1 methods, 1 integrations, 1 stages, 0 method responses, 0 integration responses, 0 models, 0 validators",
    "0 resources compared with inspect",
    "not shown: 1 resources.*.*.methodIntegration.credentials of a Body: LocalStack's import does not read it",
    "not made: ",
  ]);
});

it("finds it where the native layout goes without", () => {
  const credentials = "arn:aws:iam::000000000000:role/Sender";
  expect(compareDumps(dumpOf({ ...integration, credentials }), dumpOf(integration), createTally())).toHaveLength(1);
});

it("compares tags, but those of the stack", () => {
  const tagged = (stack: string, team: string): Json =>
    dumpOf(integration, { name: stack, tags: { "aws:cloudformation:stack-name": stack, team } });
  expect(compareDumps(tagged("one", "pets"), tagged("two", "pets"), createTally())).toEqual([]);
  expect(compareDumps(tagged("one", "pets"), tagged("two", "shop"), createTally())).toEqual([
    'api / tags / team: "pets" in the Body, "shop" natively',
  ]);
});
