import fc from "fast-check";
import { expect, it } from "vitest";
import { event, text } from "./hostile.ts";
import { answered, fixtureApi, integrationOf, rendered } from "./mapped-api.ts";

const api = await fixtureApi();
const runs = { numRuns: 300 };
const from = 'it is $5 & "#1"';

/** The fields of a form, as the services read them. */
function fieldsOf(form: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(form));
}

function json(value: string): unknown {
  return JSON.parse(value) as unknown;
}

it.each([
  ["sendMessage", (request: string) => fieldsOf(request)["MessageBody"]],
  ["sendInOrder", (request: string) => (json(request) as { MessageBody: string }).MessageBody],
])("%s makes one message of a parameter, the body and a text", (id, messageOf) => {
  fc.assert(
    fc.property(event, text, (body, name) => {
      const request = rendered(api, id, { body, path: { id: name } });
      expect(json(messageOf(request) ?? "")).toEqual({ id: name, event: body, from });
    }),
    runs,
  );
});

it("sends what SQS asks for in each of its protocols, and nothing that a message could add", () => {
  fc.assert(
    fc.property(event, text, (body, id) => {
      const form = fieldsOf(rendered(api, "sendMessage", { body, path: { id } }));
      const attribute = "MessageAttribute.1";
      const names = [
        "Action",
        "MessageBody",
        `${attribute}.Name`,
        `${attribute}.Value.DataType`,
        `${attribute}.Value.StringValue`,
      ];
      expect(Object.keys(form)).toEqual(names);
      expect(form[`${attribute}.Value.StringValue`]).toBe(body["customer"]);
      expect(json(rendered(api, "sendInOrder", { body, path: { id } }))).toMatchObject({
        QueueUrl: "https://sqs.us-east-1.amazonaws.com/000000000000/messages.fifo",
        MessageGroupId: "orders",
        MessageDeduplicationId: "request-1",
        MessageAttributes: { customer: { DataType: "String", StringValue: body["customer"] } },
      });
    }),
    runs,
  );
});

it("publishes the body as it came", () => {
  fc.assert(
    fc.property(event, (body) => {
      const form = fieldsOf(rendered(api, "publish", { body }));
      expect(form).toMatchObject({ Action: "Publish", TopicArn: "News", Subject: "An event" });
      expect(json(form["Message"] ?? "")).toEqual(body);
      expect(form["MessageAttributes.entry.1.Value.StringValue"]).toBe(body["customer"]);
    }),
    runs,
  );
});

it("puts records whose bytes are what was sent", () => {
  const bytes = (base64: string): unknown => json(Buffer.from(base64, "base64").toString("utf8"));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), (events) => {
      const many = json(rendered(api, "putRecords", { body: events })) as {
        Records: { Data: string; PartitionKey: string }[];
      };
      expect(many.Records.map(({ Data }) => bytes(Data))).toEqual(events);
      expect(many.Records.map(({ PartitionKey }) => PartitionKey)).toEqual(events.map(({ customer }) => customer));
      const [body] = events;
      if (body === undefined) return;
      const one = json(rendered(api, "putRecord", { body })) as { Data: string; PartitionKey: string };
      expect([bytes(one.Data), one.PartitionKey]).toEqual([body, body["customer"]]);
    }),
    runs,
  );
});

it("starts executions with the input, and puts events with the detail, as JSON in a text", () => {
  fc.assert(
    fc.property(event, text, (body, id) => {
      const start = json(rendered(api, "start", { body, path: { id } })) as { input: string; stateMachineArn: string };
      expect([json(start.input), start.stateMachineArn]).toEqual([{ id, event: body }, "Flow"]);
      const sync = json(rendered(api, "startSync", { body })) as { input: string };
      expect(json(sync.input)).toEqual(body);
      const put = json(rendered(api, "putEvents", { body })) as { Entries: { Detail: string }[] };
      expect(put.Entries).toMatchObject([{ Source: "orders", DetailType: "Order placed", EventBusName: "Bus" }]);
      expect(json(put.Entries[0]?.Detail ?? "")).toEqual(body);
    }),
    runs,
  );
});

it("unwraps the output of an execution, and says how another one ended", () => {
  fc.assert(
    fc.property(event, (output) => {
      const body = JSON.stringify({ status: "SUCCEEDED", output: JSON.stringify(output) });
      const answer = answered(api, "startSync", { status: 200, body });
      expect([answer.status, json(answer.body)]).toEqual([200, output]);
    }),
    runs,
  );
  const ended = (status: string): number =>
    answered(api, "startSync", { status: 200, body: JSON.stringify({ status, cause: "secret" }) }).status;
  expect([ended("FAILED"), ended("TIMED_OUT")]).toEqual([500, 504]);
});

it("answers a partial failure with a status of its own", () => {
  const put = (FailedEntryCount: number, entry: object): unknown =>
    answered(api, "putEvents", { status: 200, body: JSON.stringify({ FailedEntryCount, Entries: [entry] }) });
  expect(put(0, { EventId: "e-1" })).toMatchObject({ status: 202, body: '{\n  "eventId": "e-1"\n}' });
  expect(put(1, { ErrorCode: "InternalFailure", ErrorMessage: "secret" })).toMatchObject({ status: 502 });
  const records = (FailedRecordCount: number): number =>
    answered(api, "putRecords", { status: 200, body: JSON.stringify({ FailedRecordCount, Records: [] }) }).status;
  expect([records(0), records(3)]).toEqual([202, 502]);
});

it("says what a role has to allow, one action on one resource", () => {
  const access = (id: string): string[] =>
    (integrationOf(api, id).access ?? []).map(({ action, resource }) => `${action} ${JSON.stringify(resource)}`);
  expect(access("putFile")[0]).toContain("s3:PutObject");
  expect(access("listOrders")[0]).toContain("/index/byCustomer");
  expect(access("putRecord")).toEqual([
    'kinesis:PutRecord {"kind":"intrinsic","parts":[{"kind":"attribute","resource":"Events","attribute":"Arn"}]}',
  ]);
  for (const { id } of api.operations) expect(access(id), id).toHaveLength(1);
});
