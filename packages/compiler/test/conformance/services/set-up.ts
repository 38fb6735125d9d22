import { usualFill, type Fill } from "../../service-mapping/mapped-api.ts";
import type { Emulator } from "./emulator.ts";

/** Where an operation's request goes, and how what came of it is read. */
export interface Reader {
  readonly service: string;
  readonly path?: string;
  /** What the gateway sends by itself, for the action in the integration's URI. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fill: Fill;
  /** The event that arrived; `response` is what the client got. */
  read(response: string): Promise<unknown>;
}

const account = "000000000000";

/** Makes what the operations of the test's document call, under names of its own for each run where a stack would give them. */
export async function setUp(emulator: Emulator): Promise<Readonly<Record<string, Reader>>> {
  const run = String(Date.now());
  const stream = `events-${run}`;
  await emulator.call("kinesis", "Kinesis_20131202.CreateStream", { StreamName: stream, ShardCount: 1 });
  const [plain, ordered, news, events] = await Promise.all([
    queue(emulator, `messages-${run}`),
    queue(emulator, "messages.fifo", { FifoQueue: "true" }),
    queue(emulator, `news-${run}`),
    queue(emulator, `events-${run}`),
  ]);
  const topic = await topicTo(emulator, `topic-${run}`, news.arn);
  const bus = await busTo(emulator, `bus-${run}`, events.arn);
  const [flow, quickFlow] = await Promise.all([
    machine(emulator, `flow-${run}`, "STANDARD"),
    machine(emulator, `quick-${run}`, "EXPRESS"),
  ]);
  await active(emulator, stream);

  const fills: Readonly<Record<string, string>> = {
    News: topic,
    Flow: flow,
    QuickFlow: quickFlow,
    Bus: bus,
    Events: stream,
  };
  const fill: Fill = (reference) =>
    (reference.kind === "ref" ? fills[reference.name] : undefined) ?? usualFill(reference);
  const ofStream = (id: string): Reader => ({
    service: "kinesis",
    headers: { "x-amz-target": `Kinesis_20131202.${id}` },
    fill,
    read: () => lastRecord(emulator, stream),
  });
  const ofMachine = (id: string, read: Reader["read"]): Reader => ({
    service: "states",
    headers: { "x-amz-target": `AWSStepFunctions.${id}`, "content-type": "application/x-amz-json-1.0" },
    fill,
    read,
  });
  return {
    putRecord: ofStream("PutRecord"),
    putRecords: ofStream("PutRecords"),
    sendMessage: {
      service: "sqs",
      path: `/${account}/messages-${run}`,
      headers: {},
      fill,
      read: () => plain.receive(),
    },
    sendInOrder: {
      service: "sqs",
      path: `/${account}/messages.fifo`,
      headers: {},
      fill,
      read: () => ordered.receive(),
    },
    publish: { service: "sns", headers: {}, fill, read: () => news.receive() },
    putEvents: {
      service: "events",
      headers: {},
      fill,
      read: async () => ((await events.receive()) as { detail?: unknown }).detail,
    },
    start: ofMachine("StartExecution", async (response) => {
      const { executionArn } = JSON.parse(response) as { executionArn: string };
      const { input } = await emulator.call("states", "AWSStepFunctions.DescribeExecution", { executionArn });
      return JSON.parse(String(input)) as unknown;
    }),
    startSync: ofMachine("StartSyncExecution", (response) => Promise.resolve(JSON.parse(response) as unknown)),
  };
}

interface Queue {
  readonly arn: string;
  receive(): Promise<unknown>;
}

async function queue(emulator: Emulator, name: string, attributes: object = {}): Promise<Queue> {
  const { QueueUrl } = await emulator.call("sqs", "AmazonSQS.CreateQueue", { QueueName: name, Attributes: attributes });
  return {
    arn: `arn:aws:sqs:us-east-1:${account}:${name}`,
    async receive() {
      const { Messages } = await emulator.call("sqs", "AmazonSQS.ReceiveMessage", { QueueUrl, WaitTimeSeconds: 5 });
      const [message] = (Messages ?? []) as { Body: string; ReceiptHandle: string }[];
      if (message === undefined) return undefined;
      await emulator.call("sqs", "AmazonSQS.DeleteMessage", { QueueUrl, ReceiptHandle: message.ReceiptHandle });
      return JSON.parse(message.Body) as unknown;
    },
  };
}

async function topicTo(emulator: Emulator, name: string, endpoint: string): Promise<string> {
  await emulator.form("sns", { Action: "CreateTopic", Name: name });
  const topic = `arn:aws:sns:us-east-1:${account}:${name}`;
  await emulator.form("sns", {
    Action: "Subscribe",
    TopicArn: topic,
    Protocol: "sqs",
    Endpoint: endpoint,
    "Attributes.entry.1.key": "RawMessageDelivery",
    "Attributes.entry.1.value": "true",
  });
  return topic;
}

async function busTo(emulator: Emulator, name: string, queueArn: string): Promise<string> {
  await emulator.call("events", "AWSEvents.CreateEventBus", { Name: name });
  const pattern = JSON.stringify({ source: ["orders"] });
  await emulator.call("events", "AWSEvents.PutRule", { Name: "all", EventBusName: name, EventPattern: pattern });
  await emulator.call("events", "AWSEvents.PutTargets", {
    Rule: "all",
    EventBusName: name,
    Targets: [{ Id: "queue", Arn: queueArn }],
  });
  return name;
}

async function machine(emulator: Emulator, name: string, type: string): Promise<string> {
  const definition = JSON.stringify({ StartAt: "Pass", States: { Pass: { Type: "Pass", End: true } } });
  const { stateMachineArn } = await emulator.call("states", "AWSStepFunctions.CreateStateMachine", {
    name,
    definition,
    type,
    roleArn: `arn:aws:iam::${account}:role/flow`,
  });
  return String(stateMachineArn);
}

async function active(emulator: Emulator, stream: string): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    const described = await emulator.call("kinesis", "Kinesis_20131202.DescribeStreamSummary", { StreamName: stream });
    const { StreamStatus } = described["StreamDescriptionSummary"] as { StreamStatus: string };
    if (StreamStatus === "ACTIVE") return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function lastRecord(emulator: Emulator, stream: string): Promise<unknown> {
  const { ShardIterator } = await emulator.call("kinesis", "Kinesis_20131202.GetShardIterator", {
    StreamName: stream,
    ShardId: "shardId-000000000000",
    ShardIteratorType: "TRIM_HORIZON",
  });
  const { Records } = await emulator.call("kinesis", "Kinesis_20131202.GetRecords", { ShardIterator });
  const last = (Records as { Data: string }[]).at(-1);
  return last && (JSON.parse(Buffer.from(last.Data, "base64").toString("utf8")) as unknown);
}
