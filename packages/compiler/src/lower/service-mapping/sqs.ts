import { fromParts, type Cfn } from "../../ir/cfn.ts";
import { child } from "../../source/node.ts";
import { textOf as memberText } from "../text.ts";
import type { Action, ActionInput } from "./action.ts";
import { answersOf } from "./answers.ts";
import {
  attributeFields,
  checkGroup,
  formParameters,
  readAttributes,
  readTexts,
  textFields,
  type NamedText,
} from "./form-fields.ts";
import { writeLines, type Line, type Variables } from "./members.ts";
import { asField, inJson, readMessage, type Message } from "./message.ts";
import { insteadOf } from "./problem.ts";
import { replyOf } from "./reply.ts";
import { accountOf, readResource, region, type Resource } from "./resource.ts";
import { concat, indent, jsonText } from "./text.ts";

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
    const message = readMessage("message", "text", input);
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
    const said = readTexts({ MessageGroupId: "groupId", MessageDeduplicationId: "deduplicationId" }, input);
    checkGroup("queue", queue, input);
    const attributes = readAttributes(input);
    const delay = delayOf(input);
    const reply = isJson
      ? replyOf(input, ["MessageId", "SequenceNumber", "MD5OfMessageBody"])
      : replyOf(input, ["MessageId", "SequenceNumber", "MD5OfMessageBody"], "$.SendMessageResponse.SendMessageResult");
    return {
      target: concat("sqs:path/", accountOf(queue.arn), "/", queue.name),
      httpMethod: "POST",
      access: [{ action: "sqs:SendMessage", resource: queue.arn }],
      template: isJson
        ? ofJson(queue, linesOf(message, said, attributes, delay, input.variables), input.variables)
        : ofForm(message, said, attributes, delay),
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

function ofForm(
  message: Message,
  said: readonly NamedText[],
  attributes: readonly NamedText[],
  delay: number | undefined,
): string {
  return [
    `Action=SendMessage&MessageBody=${asField(message)}`,
    textFields(said),
    delay === undefined ? "" : `&DelaySeconds=${delay}`,
    attributeFields("MessageAttribute", attributes),
  ].join("");
}

function linesOf(
  message: Message,
  said: readonly NamedText[],
  attributes: readonly NamedText[],
  delay: number | undefined,
  variables: Variables,
): Line[] {
  const always = (write: () => string): Line => ({ when: undefined, write });
  const listed = attributes.map(({ name, message: text, when }) => ({
    when,
    write: () => `${jsonText(name)}: { "DataType": "String", "StringValue": ${inJson(text)} }`,
  }));
  return [
    always(() => `"MessageBody": ${inJson(message)}`),
    ...said.map(({ name, message: text, when }) => ({ when, write: () => `"${name}": ${inJson(text)}` })),
    ...(delay === undefined ? [] : [always(() => `"DelaySeconds": ${delay}`)]),
    ...(listed.length === 0 ? [] : [attributesLine(listed, variables)]),
  ];
}

/** None are said where none were sent, since a message cannot have an empty map of them. */
function attributesLine(listed: readonly Line[], variables: Variables): Line {
  const conditions = listed.map(({ when }) => when);
  const when = conditions.includes(undefined) ? undefined : conditions.map((each) => `(${each ?? ""})`).join(" || ");
  return { when, write: () => `"MessageAttributes": {\n  ${indent(writeLines(listed, variables))}\n}` };
}

function ofJson(queue: Resource, lines: readonly Line[], variables: Variables): Cfn<string> {
  const suffix = fromParts(["https://sqs.", region, ".", { kind: "ref", name: "AWS::URLSuffix" }, "/"]);
  return concat(
    '{\n  "QueueUrl": "',
    suffix,
    accountOf(queue.arn),
    "/",
    queue.name,
    `",\n  ${indent(writeLines(lines, variables))}\n}`,
  );
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
