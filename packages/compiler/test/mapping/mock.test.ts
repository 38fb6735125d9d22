import { expect, it } from "vitest";
import type { IntegrationResponse, Template } from "../../src/ir/integration.ts";
import { answerMock, mockStatus, type MockAnswer } from "../../src/mapping/mock.ts";

const origin = { file: "", pointer: "" };

function templates(text: string | undefined): Template[] {
  return text === undefined ? [] : [{ origin, key: "application/json", text }];
}

function response(pattern: string, statusCode: string, text?: string): IntegrationResponse {
  return {
    origin,
    pattern,
    statusCode,
    parameters: [],
    templates: templates(text),
    contentHandling: undefined,
    templateSelectionExpression: undefined,
  };
}

function answer(request: string | undefined, responses: readonly IntegrationResponse[]): MockAnswer {
  const parameters = { path: new Map([["id", "7"]]), querystring: new Map(), header: new Map() };
  return answerMock(
    { requestTemplates: templates(request), passthroughBehavior: undefined, responses },
    { parameters, context: {}, stageVariables: {}, body: '{"statusCode": 201}' },
  );
}

const both = [response("default", "200", "ok $input.params('id') $input.body"), response(String.raw`4\d\d`, "404")];

it("answers as the status says that its request template makes", () => {
  expect(answer('{"statusCode": 200}', both)).toMatchObject({ status: 200, body: "ok 7 {}" });
  expect(answer("{statusCode: 404}", both)).toMatchObject({ status: 404, body: "" });
  expect(answer(undefined, both)).toMatchObject({ status: 200, body: "ok 7 {}" });
});

it("lets a template override the status", () => {
  expect(answer("#set($context.responseOverride.status = 444){statusCode: 404}", both)).toMatchObject({ status: 444 });
});

it.each(['{"statusCode": "200"}', "{}", "no JSON", "$input.path('$.')", "#if(true)"])(
  "fails where %s makes no status",
  (request) => {
    expect(answer(request, both)).toMatchObject({ status: 500, body: "" });
  },
);

it("fails where no response fits", () => {
  expect(answer("{statusCode: 404}", [response("200", "200")])).toMatchObject({ status: 500 });
});

it("reads a status as leniently as the service", () => {
  expect(mockStatus("\n{statusCode: 200}")).toBe(200);
  expect(mockStatus('{"statusCode": 200,}')).toBe(200);
  expect(mockStatus("[200]")).toBeUndefined();
});
