import { fromParts, type Cfn } from "../../ir/cfn.ts";
import { child, entries } from "../../source/node.ts";
import { textOf as memberText } from "../text.ts";
import type { Action, ActionInput } from "./action.ts";
import { answersOf } from "./answers.ts";
import { asField, inJson, readMessage, readText, textOf, type Message } from "./message.ts";
import { insteadOf } from "./problem.ts";
import { replyOf } from "./reply.ts";
import { accountOf, readResource, region, type Resource } from "./resource.ts";
import { readSource } from "./source.ts";
import { concat, inForm, jsonText } from "./text.ts";

/**
 * Sends a message to a queue, in the protocol that says so: a form, or JSON.
 *
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
export const sendMessage: Action = {
  name: "sqs:SendMessage",
  members: ["queue", "message", "attributes", "groupId", "deduplicationId", "delaySeconds", "protocol", "response"],
  make(input) {
    const queue = readResource("queue", child(input.node, "queue"), input.context, input.complain);
    const message = readMessage("message", input);
    const protocol = memberText(input.node, "protocol") ?? "query";
    const isJson = protocol === "json";
    if (!isJson && protocol !== "query") {
      input.complain(
        child(input.node, "protocol"),
        `has an unknown protocol, "${protocol}"`,
        insteadOf(protocol, ["query", "json"]),
      );
    }
    if (queue === undefined || message === undefined) return undefined;
    const texts = {
      MessageGroupId: readText("groupId", input),
      MessageDeduplicationId: readText("deduplicationId", input),
    };
    const said = Object.entries(texts).flatMap(([name, text]): [string, Message][] => (text ? [[name, text]] : []));
    const attributes = readAttributes(input);
    const delay = delayOf(input);
    const reply = isJson
      ? replyOf(input, ["MessageId", "SequenceNumber", "MD5OfMessageBody"])
      : replyOf(input, ["MessageId", "SequenceNumber", "MD5OfMessageBody"], "$.SendMessageResponse.SendMessageResult");
    return {
      target: concat("sqs:path/", accountOf(queue.arn), "/", queue.name),
      httpMethod: "POST",
      access: [{ action: "sqs:SendMessage", resource: queue.arn }],
      template: isJson ? ofJson(queue, message, said, attributes, delay) : ofForm(message, said, attributes, delay),
      parameters: isJson
        ? [
            ["integration.request.header.Content-Type", "'application/x-amz-json-1.0'"],
            ["integration.request.header.X-Amz-Target", "'AmazonSQS.SendMessage'"],
          ]
        : formParameters,
      answers: answersOf(input, reply),
    };
  },
};

/** What an integration needs whose template makes a form. */
export const formParameters: readonly (readonly [string, string])[] = [
  ["integration.request.header.Content-Type", "'application/x-www-form-urlencoded'"],
];

function ofForm(
  message: Message,
  said: readonly [string, Message][],
  attributes: readonly [string, Message][],
  delay: number | undefined,
): string {
  return [
    `Action=SendMessage&MessageBody=${asField(message)}`,
    ...said.map(([name, text]) => `${name}=${asField(text)}`),
    ...(delay === undefined ? [] : [`DelaySeconds=${delay}`]),
    ...attributeFields("MessageAttribute", attributes),
  ].join("&");
}

/** Attributes of a message in a form: SQS counts them from 1, SNS as entries of a list. */
export function attributeFields(prefix: string, attributes: readonly [string, Message][]): string[] {
  return attributes.map(([name, text], index) => {
    const at = `${prefix}.${index + 1}`;
    return `${at}.Name=${inForm(name)}&${at}.Value.DataType=String&${at}.Value.StringValue=${asField(text)}`;
  });
}

function ofJson(
  queue: Resource,
  message: Message,
  said: readonly [string, Message][],
  attributes: readonly [string, Message][],
  delay: number | undefined,
): Cfn<string> {
  const listed = attributes.map(
    ([name, text]) => `${jsonText(name)}: { "DataType": "String", "StringValue": ${inJson(text)} }`,
  );
  const members = [
    `"MessageBody": ${inJson(message)}`,
    ...said.map(([name, text]) => `"${name}": ${inJson(text)}`),
    ...(delay === undefined ? [] : [`"DelaySeconds": ${delay}`]),
    ...(listed.length === 0 ? [] : [`"MessageAttributes": { ${listed.join(", ")} }`]),
  ];
  const suffix = fromParts(["https://sqs.", region, ".", { kind: "ref", name: "AWS::URLSuffix" }, "/"]);
  return concat(
    '{\n  "QueueUrl": "',
    suffix,
    accountOf(queue.arn),
    "/",
    queue.name,
    `",\n  ${members.join(",\n  ")}\n}`,
  );
}

/** Attributes of a message, all of them texts. */
export function readAttributes(input: ActionInput): [string, Message][] {
  return entries(child(input.node, "attributes")).flatMap(([name, at]): [string, Message][] => {
    const source = readSource(at, input.request, input.complain);
    if (/^[\w.-]{1,256}$/.test(name)) return source ? [[name, textOf(source)]] : [];
    input.complain(at, `names an attribute that cannot exist, "${name}"`, "Use letters, digits, _, - and dots.");
    return [];
  });
}

function delayOf(input: ActionInput): number | undefined {
  const { value } = child(input.node, "delaySeconds");
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 900))
    return value;
  input.complain(
    child(input.node, "delaySeconds"),
    "has a delay that no message can have",
    "Write a number of seconds from 0 to 900.",
  );
}
