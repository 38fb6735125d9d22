import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findingsOf } from "../check/findings-of.ts";
import { lowerRest } from "../lower/lower-text.ts";

const document = (
  mapping: string,
  schema: string = "{ type: object, properties: { name: { type: string } } }",
): string => `
openapi: 3.0.3
info: { title: Orders, version: "1" }
paths:
  /orders/{id}:
    post:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/json: { schema: ${schema} } } }
      responses: { "204": { description: Done } }
      x-apigw-mapping: ${mapping}
`;

async function said(text: string): Promise<string[]> {
  const { findings } = await lowerRest(text);
  return findings
    .filter(({ code }) => code === "int/service-mapping")
    .map(({ origin, message, help }) => {
      const at = origin.pointer.replace(/^.*\/post\//, "").replace("x-apigw-mapping", ".");
      return `${at}: ${message.replace("x-apigw-mapping ", "")} ${help}`;
    });
}

it.each([
  ["yes", ".: is no object. Write { action: dynamodb:PutItem, table: orders, key: [id] }, with names of your own."],
  [
    "{ action: dynamodb:PutItems }",
    './action: has an unknown action, "dynamodb:PutItems". Did you mean dynamodb:PutItem?',
  ],
  ["{ action: dynamodb:PutItem, tabel: t }", './tabel: has no "tabel" for dynamodb:PutItem. Did you mean table?'],
  [
    "{ action: dynamodb:PutItem }",
    "./table: names no table. Say as table its name, its ARN, or !Ref and !GetAtt of it.",
  ],
  [
    "{ action: dynamodb:PutItem, table: a b }",
    './table: names a table that cannot exist, "a b". Say its name, which matches ^[\\w.-]{3,255}$, or its ARN.',
  ],
  [
    "{ action: dynamodb:GetItem, table: abc }",
    ".: has no key. Say which: key: [id], or key: { id: method.request.path.orderId }.",
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, key: [idd] }",
    './key/0: names what the request does not have, "idd". Did you mean id?',
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, key: { id: method.request.path.idd } }",
    './key/id: reads a parameter that the operation does not declare, "idd". Did you mean id?',
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, fields: { n: method.request.body.nam } }",
    './fields/n: reads what the body\'s schema does not have, "nam". Did you mean name?',
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, condition: exist }",
    './condition: has an unknown condition, "exist". Did you mean exists?',
  ],
  [
    "{ action: sqs:SendMessage, queue: q, delaySeconds: 901 }",
    "./delaySeconds: has a delay that no message can have. Write a number of seconds from 0 to 900.",
  ],
  [
    "{ action: sqs:SendMessage, queue: q, status: { sucess: 202 } }",
    './status/sucess: has an unknown outcome, "sucess". Did you mean success?',
  ],
  [
    "{ action: s3:GetObject, bucket: files, key: method.request.body.name }",
    "./key: has a key that is no parameter. Say where the object's key comes from: method.request.path.key.",
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, key: { id: id } }",
    "./key/id: has no expression here that says where a value comes from. Did you mean method.request.path.id?",
  ],
  [
    "{ action: dynamodb:PutItem, table: abc, key: { id: $context.requestId } }",
    "./key/id: has no expression here that says where a value comes from. Did you mean context.requestId?",
  ],
  [
    "{ action: dynamodb:DeleteItem, table: abc, key: [id], condition: { exists: true } }",
    "./condition: has a condition that is no text. Write one word.",
  ],
  [
    "{ action: dynamodb:Query, table: abc, key: [id], descending: sure }",
    "./descending: has neither true nor false here. Write true, or leave it out.",
  ],
  [
    "{ action: sqs:SendMessage, queue: https://sqs.eu-west-1.amazonaws.com/123456789012/orders }",
    './queue: names a queue that cannot exist, "https://sqs.eu-west-1.amazonaws.com/123456789012/orders". Say its name, orders.',
  ],
  [
    "{ action: sqs:SendMessage, queue: q, attributes: [id] }",
    "./attributes: has no names here. Write an object of names and where their values come from, { kind: method.request.path.kind }.",
  ],
  [
    "{ action: sqs:SendMessage, queue: q, status: 202 }",
    "./status: has no names here. Write an object of outcomes and statuses, { conflict: 422 }.",
  ],
  [
    "{ action: sqs:SendMessage, queue: orders.fifo }",
    "./queue: names a FIFO queue, whose messages need a groupId. Say groupId: \"'all'\" for one order of all messages, or an expression.",
  ],
  [
    "{ action: sns:Publish, topic: arn:aws:sqs:eu-west-1:123456789012:orders }",
    './topic: names what is no topic, "arn:aws:sqs:eu-west-1:123456789012:orders". Say its name, or its ARN, arn:aws:sns:{region}:{account}:{name}.',
  ],
  [
    "{ action: sns:Publish, topic: news, response: { id: MessageId } }",
    "./response: says what a response has that the operation does not declare. Give its 2xx response a schema of application/json, or leave this out.",
  ],
])("says what is wrong with %s", async (mapping, expected) => {
  expect(await said(document(mapping))).toContain(expected);
});

it("says how a text of one's own is written", async () => {
  const [found] = await said(document("{ action: sns:Publish, topic: news, subject: Hello }"));
  expect(found).toContain(`For the text itself write "'Hello'".`);
});

it("takes ARNs of which the stack fills in a part", async () => {
  const arns = [
    "!Sub 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:news'",
    "!Sub 'arn:aws:sns:eu-west-1:1:${Name}'",
  ];
  for (const arn of arns) expect(await said(document(`{ action: sns:Publish, topic: ${arn} }`))).toEqual([]);
});

it("asks for types in the schema, where they are missing", async () => {
  const schema =
    "{ type: object, properties: { any: {}, either: { oneOf: [{ type: string }, { type: number }] }, '$x': { type: string } } }";
  const found = await said(document("{ action: dynamodb:PutItem, table: abc, key: [id] }", schema));
  const properties = "requestBody/content/application~1json/schema/properties";
  expect(found.map((line) => line.split(":")[0])).toEqual([
    `${properties}/any`,
    `${properties}/either`,
    `${properties}/$x`,
  ]);
});

it("has no end of a schema that goes on in itself", async () => {
  const schema = "{ $ref: '#/components/schemas/Tree' }";
  const tree =
    "components: { schemas: { Tree: { type: object, properties: { left: { $ref: '#/components/schemas/Tree' }, right: { $ref: '#/components/schemas/Tree' } } } } }\n";
  const found = await said(document("{ action: dynamodb:PutItem, table: abc, key: [id] }", schema) + tree);
  expect(found).toHaveLength(1);
});

it("makes nothing for API types without templates, or beside an integration", async () => {
  const mapping = "{ action: dynamodb:PutItem, table: abc, key: [id] }";
  const http = await findingsOf({ "openapi.yaml": document(mapping) }, "http");
  expect(http.map(({ code }) => code)).toContain("int/service-mapping");
  expect(await said(`${document(mapping)}      x-amazon-apigateway-integration: { type: mock }\n`)).toEqual([
    ".: stands beside an integration. Remove it, or x-amazon-apigateway-integration.",
  ]);
});

it("makes templates in which no check finds anything", async () => {
  const text = readFileSync(join(import.meta.dirname, "services.yaml"), "utf8");
  const findings = await findingsOf({ "services.yaml": text }, "rest");
  const told = findings.filter(({ code }) => /^(?:template|int|map|response)\//.test(code));
  expect(told.map(({ code, message, origin }) => `${code} ${origin.pointer} ${message}`)).toEqual([]);
});
