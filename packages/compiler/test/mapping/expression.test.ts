import { expect, it } from "vitest";
import { parseRestSource, parseRestTarget } from "../../src/mapping/expression.ts";
import { parseHttpTarget, parseHttpValue } from "../../src/mapping/http-expression.ts";

it.each([
  ["method.request.header.X-Id", { kind: "parameter", of: "request", location: "header", name: "X-Id" }],
  [
    "method.request.multivaluequerystring.a.b",
    { kind: "parameter", of: "request", location: "multivaluequerystring", name: "a.b" },
  ],
  ["method.request.body", { kind: "body", of: "request", path: undefined }],
  ["method.request.body.a[0].b", { kind: "body", of: "request", path: "a[0].b" }],
  ["context.authorizer.claims.sub", { kind: "context", name: "authorizer.claims.sub" }],
  ["stageVariables.table", { kind: "stageVariable", name: "table" }],
  ["''", { kind: "static", text: "" }],
  ["'it's'", { kind: "static", text: "it's" }],
])("reads the request source %s", (text, expected) => {
  expect(parseRestSource(text, "request")).toEqual(expected);
});

it.each([
  "",
  "'",
  "true",
  "$context.stage",
  "method.request.cookie.a",
  "method.request.header.",
  "method.request.body.",
  "integration.response.header.X",
  "method.request.header.a b",
  "context.",
])("refuses the request source %j", (text) => {
  expect(parseRestSource(text, "request")).toBeUndefined();
});

it("reads the back end's answer in responses, and the request in gateway responses", () => {
  expect(parseRestSource("integration.response.header.X", "response")).toMatchObject({ of: "response", name: "X" });
  expect(parseRestSource("integration.response.body", "response")).toMatchObject({ kind: "body" });
  expect(parseRestSource("integration.response.path.x", "response")).toBeUndefined();
  expect(parseRestSource("method.request.path.x", "gatewayResponse")).toMatchObject({ location: "path" });
  expect(parseRestSource("method.request.body", "gatewayResponse")).toBeUndefined();
});

it("reads targets by where they stand", () => {
  expect(parseRestTarget("integration.request.path.id", "request")).toEqual({ location: "path", name: "id" });
  expect(parseRestTarget("method.response.header.Location", "response")).toEqual({
    location: "header",
    name: "Location",
  });
  expect(parseRestTarget("gatewayresponse.header.A", "gatewayResponse")).toEqual({ location: "header", name: "A" });
  expect(parseRestTarget("method.response.querystring.a", "response")).toBeUndefined();
  expect(parseRestTarget("method.response.header.Location", "request")).toBeUndefined();
});

it("reads what an HTTP API's mapping does to what", () => {
  expect(parseHttpTarget("append:header.X", "request")).toEqual({ action: "append", location: "header", name: "X" });
  expect(parseHttpTarget("overwrite:path", "request")).toMatchObject({ location: "path", name: undefined });
  expect(parseHttpTarget("overwrite:statuscode", "response")).toMatchObject({ location: "statuscode" });
  for (const text of [
    "append:path",
    "overwrite:statuscode",
    "append:overwrite.static",
    "set:header.X",
    "append:header.",
  ]) {
    expect(parseHttpTarget(text, "request")).toBeUndefined();
  }
  expect(parseHttpTarget("remove:querystring.a", "response")).toBeUndefined();
});

it("reads the parts of an HTTP API's mapping value", () => {
  expect(parseHttpValue("$request.path.id", "request")).toEqual([
    { kind: "parameter", of: "request", location: "path", name: "id" },
  ]);
  expect(parseHttpValue("a-${context.stage}-${request.body.x}", "request")).toEqual([
    { kind: "static", text: "a-" },
    { kind: "context", name: "stage" },
    { kind: "static", text: "-" },
    { kind: "body", of: "request", path: "x" },
  ]);
  expect(parseHttpValue("''", "request")).toEqual([{ kind: "static", text: "''" }]);
  expect(parseHttpValue("5$", "request")).toEqual([{ kind: "static", text: "5$" }]);
  for (const text of ["$request.cookie.a", "${request.header.}", "${context.stage", "$response.header.X", "$nothing"]) {
    expect(parseHttpValue(text, "request")).toBeUndefined();
  }
});
