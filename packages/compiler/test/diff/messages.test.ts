import { expect, it } from "vitest";
import { changesOf } from "./revisions.ts";

const base = `openapi: 3.1.0
info: { title: Chat, version: 1.0.0 }
paths:
  /$connect:
    post: { security: [{ iam: [] }], parameters: [{ name: room, in: query, schema: { type: string } }] }
  /send:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
      responses: { "200": { description: Sent, content: { application/json: { schema: { $ref: "#/components/schemas/Sent" } } } } }
      x-amazon-apigateway-integration: { type: aws_proxy, uri: !GetAtt Send.Arn }
webhooks:
  posted: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Sent" } } } } } }
components:
  schemas: { Sent: { type: object, required: [id], properties: { id: { type: string } } } }
  securitySchemes: { iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 } }
`;

const rows: readonly (readonly [what: string, from: string, to: string, there: string, back: string])[] = [
  ["a route is gone", "  /send:", "  /say:", "breaking route/removed", "breaking route/removed"],
  ["anybody may connect", "security: [{ iam: [] }], ", "", "weakened security/removed", "breaking security/added"],
  [
    "a parameter is required",
    "in: query,",
    "in: query, required: true,",
    "breaking parameter/required",
    "safe parameter/required",
  ],
  [
    "messages must have more",
    "{ type: object, properties: { text:",
    "{ type: object, required: [text], properties: { text:",
    "breaking request/narrowed",
    "safe request/widened",
  ],
  ["a push is gone", "  posted:", "  written:", "breaking push/removed", "breaking push/removed"],
  ["replies and pushes may have less", "required: [id], ", "", "breaking response/widened", "safe response/narrowed"],
  [
    "another function answers",
    "!GetAtt Send.Arn",
    "!GetAtt Say.Arn",
    "safe integration/target",
    "safe integration/target",
  ],
  ["a route replies no more", '"200"', '"404"', "breaking route/reply", "safe route/reply"],
  [
    "nobody checks messages",
    "      requestBody:",
    "      x-apigw-websocket: { validate: false }\n      requestBody:",
    "weakened route/models",
    "breaking route/models",
  ],
  [
    "routes are chosen otherwise",
    "\npaths:",
    "\nx-apigw-websocket: { routeSelectionExpression: $request.body.kind }\npaths:",
    "breaking message/selection",
    "breaking message/selection",
  ],
];

it.each(rows)("sees that %s", async (_, from, to, there, back) => {
  const edited = base.replace(from, () => to);
  expect(edited).not.toBe(base);
  const said = async (old: string, now: string): Promise<string[]> =>
    (await changesOf(old, now, "websocket")).map((change) => `${change.class} ${change.code}`);
  expect(await said(base, edited)).toContain(there);
  expect(await said(edited, base)).toContain(back);
});

it("sees no change where there is none", async () => {
  expect(await changesOf(base, `# moved\n${base}`, "websocket")).toEqual([]);
});

it("says that a route comes under a condition, and that it leaves one", async () => {
  const head = "openapi: 3.1.0\ninfo: { title: Chat, version: 1.0.0 }\npaths:\n";
  const [always, sometimes] = ["  /send: { post: {} }\n", "  /send: !If [Has, { post: {} }, !Ref AWS::NoValue]\n"];
  const said = async (old: string, now: string): Promise<readonly string[]> =>
    (await changesOf(head + old, head + now, "websocket")).map(
      ({ class: of, code, message }) => `${of} ${code} ${message}`,
    );
  expect(await said(always, sometimes)).toEqual([
    "breaking route/condition The route send is there only where the stack's conditions say Has.",
  ]);
  expect(await said(sometimes, always)).toEqual([
    "safe route/condition The route send is there whatever the stack's conditions say.",
  ]);
  expect(await said(sometimes, sometimes)).toEqual([]);
});
