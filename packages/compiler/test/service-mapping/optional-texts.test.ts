import { expect, it } from "vitest";
import { findingsOf } from "../check/findings-of.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { rendered } from "./mapped-api.ts";

/** An operation whose texts need not be sent. */
const document = (mapping: string): string => `
paths:
  /messages:
    post:
      operationId: send
      parameters:
        - { name: one, in: query, schema: { type: string } }
        - { name: two, in: query, schema: { type: string } }
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [text], properties: { text: { type: string } } } } }
      responses: { "202": { description: Sent } }
      x-apigw-mapping: ${mapping}
`;

const body = { text: 'it\'s "one" & more' };

async function requestOf(mapping: string, query: Readonly<Record<string, string>>): Promise<string> {
  const { api } = await lowerRest(document(mapping));
  return rendered(api, "send", { body, query });
}

async function fieldsOf(mapping: string, query: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await requestOf(mapping, query)));
}

const one = "method.request.querystring.one";
const two = "method.request.querystring.two";

it.each([
  [`{ action: sqs:SendMessage, queue: q, groupId: ${one} }`, "MessageGroupId"],
  [`{ action: sqs:SendMessage, queue: q, deduplicationId: ${one} }`, "MessageDeduplicationId"],
  [`{ action: sns:Publish, topic: news, subject: ${one} }`, "Subject"],
])("leaves out of the form of %s what was not sent", async (mapping, name) => {
  expect(Object.keys(await fieldsOf(mapping, {}))).not.toContain(name);
  expect(await fieldsOf(mapping, { one: "a&b" })).toMatchObject({ [name]: "a&b" });
});

it("counts the attributes that were sent, in a form", async () => {
  const mapping = `{ action: sns:Publish, topic: news, attributes: { kind: "'k'", one: ${one}, two: ${two} } }`;
  const names = async (query: Readonly<Record<string, string>>): Promise<Record<string, string>> =>
    Object.fromEntries(Object.entries(await fieldsOf(mapping, query)).filter(([name]) => name.endsWith(".Name")));
  const at = "MessageAttributes.entry";
  expect(await names({})).toEqual({ [`${at}.1.Name`]: "kind" });
  expect(await names({ two: "2" })).toEqual({ [`${at}.1.Name`]: "kind", [`${at}.2.Name`]: "two" });
  expect(await names({ one: "1", two: "2" })).toEqual({
    [`${at}.1.Name`]: "kind",
    [`${at}.2.Name`]: "one",
    [`${at}.3.Name`]: "two",
  });
});

it("has no attributes in JSON where none were sent", async () => {
  const mapping = `{ action: sqs:SendMessage, queue: q, protocol: json, attributes: { one: ${one}, two: ${two} } }`;
  const sent = async (query: Readonly<Record<string, string>>): Promise<unknown> =>
    JSON.parse(await requestOf(mapping, query));
  expect(await sent({})).not.toHaveProperty("MessageAttributes");
  expect(await sent({ two: '"2"' })).toMatchObject({
    MessageAttributes: { two: { DataType: "String", StringValue: '"2"' } },
  });
});

it("leaves the name of an execution to the service, and the key of a record to the request, if they were not sent", async () => {
  const execution = `{ action: states:StartExecution, stateMachine: flow, name: ${one} }`;
  expect(JSON.parse(await requestOf(execution, {}))).not.toHaveProperty("name");
  expect(JSON.parse(await requestOf(execution, { one: "n" }))).toMatchObject({ name: "n" });
  const record = `{ action: kinesis:PutRecord, stream: s, partitionKey: ${one} }`;
  expect(JSON.parse(await requestOf(record, {}))).toMatchObject({ PartitionKey: "request-1" });
  expect(JSON.parse(await requestOf(record, { one: "n" }))).toMatchObject({ PartitionKey: "n" });
});

it("takes a text as a message as it is, and JSON of it where JSON is wanted", async () => {
  const text = "method.request.body.text";
  expect(await fieldsOf(`{ action: sns:Publish, topic: news, message: ${text} }`, {})).toMatchObject({
    Message: body.text,
  });
  const record = JSON.parse(await requestOf(`{ action: kinesis:PutRecord, stream: s, record: ${text} }`, {})) as {
    Data: string;
  };
  expect(Buffer.from(record.Data, "base64").toString()).toBe(body.text);
  for (const [source, value] of [
    [text, body.text],
    [one, "a"],
  ] as const) {
    const request = await requestOf(`{ action: states:StartExecution, stateMachine: flow, input: ${source} }`, {
      one: "a",
    });
    expect(JSON.parse((JSON.parse(request) as { input: string }).input)).toBe(value);
  }
});

it("finds nothing in what is left out", async () => {
  const mapping = `{ action: sqs:SendMessage, queue: q, groupId: ${one}, attributes: { one: ${one}, two: ${two} } }`;
  const text = `openapi: 3.0.1\ninfo: { title: Messages, version: "1" }${document(mapping)}`;
  const found = await findingsOf({ "openapi.yaml": text }, "rest");
  expect(found.filter(({ code }) => /^(?:template|int)\//.test(code))).toEqual([]);
});
