import type { Json, JsonObject } from "../../source/json.ts";
import type { AnswerShape } from "./answer-part.ts";
import { isTextOfDynamoDb, payloadOf, type Guess } from "./payload.ts";

/** A body, as JSON, with all that a template reads of it. */
export function guessedBody(shape: AnswerShape, guess: Guess): string {
  return JSON.stringify(payloadOf(shape, { guess, beside: {}, valueOf: usual }));
}

function usual({ compared, isText, isEncoded }: AnswerShape, name: string): Json {
  if (isEncoded) return encodedTexts[0];
  const [said] = compared;
  return said ?? (isText ? "text" : isTextOfDynamoDb(name) ? "1" : 200);
}

/** Parts of a body in which a template reads no others. */
export function leavesOf(shape: AnswerShape): readonly AnswerShape[] {
  const below = [...shape.members.values(), ...[shape.item, shape.inner].filter((part) => part !== undefined)];
  return below.length === 0 ? [shape] : below.flatMap(leavesOf);
}

/** What a part can be, so that any place that takes some value takes one of these. */
export function valuesFor({ compared, isEncoded }: AnswerShape): readonly Json[] {
  if (isEncoded) return encodedTexts;
  const texts = ["text", "{}", "1", "2026-01-31"];
  return [...compared, ...texts, 200, true, wholeRequest, attributes, attributeValue, [wholeRequest], ["text"]];
}

/** `{}`, `text` and `1` in base64. */
const encodedTexts = ["e30=", "dGV4dA==", "MQ=="] as const;

const attributeValue: JsonObject = { S: "text" };

/** An item of DynamoDB. */
const attributes: JsonObject = { id: attributeValue };

const record: JsonObject = { Data: "text", PartitionKey: "text", Source: "text", DetailType: "text", Detail: "{}" };

/** What a client sends where a template hands on its body: it has all that the actions ask for of which something is known. */
const wholeRequest: JsonObject = {
  ...record,
  TableName: "text",
  Item: attributes,
  Key: attributes,
  StreamName: "text",
  DeliveryStreamName: "text",
  Record: record,
  Records: [record],
  Entries: [record],
  stateMachineArn: "text",
  input: "{}",
  statusCode: 200,
};
