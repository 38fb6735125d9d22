import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { run, type Run } from "./run.ts";

const document = String.raw`openapi: 3.0.3
info: { title: Chat, version: "1" }
x-apigw-type: websocket
paths:
  /say:
    post:
      operationId: sayIt
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/lines
        passthroughBehavior: never
        templateSelectionExpression: $request.body.kind
        requestTemplates:
          text: '{"by": "$context.connectionId", "on": "$context.routeKey", "text": $input.json("$.text")}'
          $default: '{"other": true}'
        responses:
          $default: { responseTemplates: { $default: '{"ok": $input.json("$.ok")}' } }
          /4\d\d/:
            templateSelectionExpression: ${"${integration.response.statuscode}"}
            responseTemplates: { "404": '{"gone": true}', $default: '{"refused": true}' }
  /proxy:
    post: { x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: "https://example.com" } }
`;

async function render(...words: string[]): Promise<Run> {
  return run(temporaryFolder({ "openapi.yaml": document }), ["render", "openapi.yaml", ...words]);
}

it.each([
  [["say", "--body", '{"kind":"text","text":"hi"}'], '{"by": "test-invoke-connection", "on": "say", "text": "hi"}'],
  [["/say", "--body", '{"kind":"wave"}'], '{"other": true}'],
  [["sayIt", "--body", "no JSON"], '{"other": true}'],
  [["say", "--media", "text", "--body", "{}"], '{"by": "test-invoke-connection", "on": "say", "text": ""}'],
  [["say", "--response", "200", "--body", '{"ok":1}'], '{"ok": 1}'],
  [["say", "--response", "404", "--body", "{}"], '{"gone": true}'],
  [["say", "--response", "409", "--body", "{}"], '{"refused": true}'],
])("renders %j", async (words, text) => {
  const { stdout, code } = await render(...words);
  expect([stdout.trim(), code]).toEqual([text, 0]);
});

it("says what it cannot render", async () => {
  expect((await render("sya")).stderr).toContain("There is no route sya. Did you mean say? Routes: ");
  expect((await render("proxy")).stderr).toContain("proxy integration");
  expect((await render("say", "--media", "nope")).stderr).toContain("There is no template nope");
});
