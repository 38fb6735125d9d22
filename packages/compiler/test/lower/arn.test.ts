import { expect, it } from "vitest";
import { functionArnOf, isLambdaUri, serviceActionOf } from "../../src/lower/arn.ts";
import { fromParts, type Cfn, type Reference } from "../../src/ir/cfn.ts";
import type { Json } from "../../src/source/json.ts";

const region: Reference = { kind: "ref", name: "AWS::Region" };
const functionArn: Reference = { kind: "attribute", resource: "Fn", attribute: "Arn" };

it("finds the function in an invocation URI made of text", () => {
  const arn = "arn:aws:lambda:eu-west-1:123456789012:function:pets";
  const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
  expect(functionArnOf(uri)).toBe(arn);
  expect(isLambdaUri(uri)).toBe(true);
  // Pages of AWS had two slashes there, and generators a last one.
  expect(functionArnOf(uri.replace("path/", "path//") + "/")).toBe(arn);
});

it("finds a stack-filled function with its alias", () => {
  const uri = fromParts([
    "arn:aws:apigateway:",
    region,
    ":lambda:path/2015-03-31/functions/",
    functionArn,
    ":live/invocations",
  ]);
  expect(functionArnOf(uri)).toEqual(fromParts([functionArn, ":live"]));
});

it("finds the function of a streaming URI", () => {
  const uri = fromParts([
    "arn:aws:apigateway:",
    region,
    ":lambda:path/2021-11-15/functions/",
    functionArn,
    "/response-streaming-invocations",
  ]);
  expect(functionArnOf(uri)).toEqual(fromParts([functionArn]));
});

it("takes a function's ARN alone, as HTTP APIs do", () => {
  expect(functionArnOf("arn:aws:lambda:us-east-1:123456789012:function:pets:7")).toBe(
    "arn:aws:lambda:us-east-1:123456789012:function:pets:7",
  );
});

it("finds the functions of a choice of URIs, and none where a branch shows none", () => {
  const uriOf = (name: string): string =>
    `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\${${name}.Arn}/invocations`;
  const choice = (...branches: readonly Json[]): Cfn<string> =>
    fromParts([{ kind: "function", json: { "Fn::If": ["IsProd", ...branches] } }]);
  const attribute = (name: string): Json => ({ "Fn::GetAtt": [name, "Arn"] });
  expect(functionArnOf(choice({ "Fn::Sub": uriOf("A") }, { "Fn::Sub": uriOf("B") }))).toEqual(
    choice(attribute("A"), attribute("B")),
  );
  const inner = { "Fn::If": ["IsTest", { "Fn::Sub": uriOf("B") }, { "Fn::Sub": uriOf("C") }] };
  expect(functionArnOf(choice({ "Fn::Sub": uriOf("A") }, inner))).toEqual(
    choice(attribute("A"), { "Fn::If": ["IsTest", attribute("B"), attribute("C")] }),
  );
  expect(functionArnOf(choice({ "Fn::Sub": uriOf("A") }, { Ref: "Uri" }))).toBeUndefined();
});

it("sees no function in a URI that is one reference, or not Lambda's", () => {
  expect(functionArnOf(fromParts([{ kind: "ref", name: "Uri" }]))).toBeUndefined();
  expect(functionArnOf("https://example.com/invocations")).toBeUndefined();
});

it("reads the service action, with the region stack-filled and a subdomain before the service", () => {
  expect(serviceActionOf(fromParts(["arn:aws:apigateway:", region, ":dynamodb:action/PutItem"]))).toEqual({
    service: "dynamodb",
    form: "action",
    name: "PutItem",
  });
  expect(serviceActionOf("arn:aws:apigateway:us-east-1:bucket.s3:path/key")).toEqual({
    service: "s3",
    form: "path",
    name: "key",
  });
});

it("keeps references inside the action's name", () => {
  const bucket: Reference = { kind: "ref", name: "Bucket" };
  expect(serviceActionOf(fromParts(["arn:aws:apigateway:", region, ":s3:path/", bucket, "/{key}"]))).toEqual({
    service: "s3",
    form: "path",
    name: fromParts([bucket, "/{key}"]),
  });
});

it("does not take private-use characters of a hostile document for references", () => {
  expect(functionArnOf("arn:aws:lambda:us-east-1:1:function:\ue000")).toBeUndefined();
});
