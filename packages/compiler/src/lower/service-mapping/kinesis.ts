import type { Cfn } from "../../ir/cfn.ts";
import { partsOf } from "../../ir/cfn.ts";
import { child, type Node } from "../../source/node.ts";
import type { Action, ActionInput, Made } from "./action.ts";
import { answersOf } from "./answers.ts";
import { writeList } from "./attribute-value.ts";
import { inJson, readMessage, readText } from "./message.ts";
import { payloadPlace, type Place } from "./place.ts";
import { replyOf } from "./reply.ts";
import { readResource, type Resource } from "./resource.ts";
import { readSource } from "./source.ts";
import { outcome, outcomeNames } from "./status.ts";
import { concat, indent } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/**
 * Records of Kinesis, whose bytes are base64.
 *
 * Source: https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html and
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html
 */
export const kinesisActions: readonly Action[] = [
  {
    name: "kinesis:PutRecord",
    members: ["stream", "record", "partitionKey", "response"],
    make(input) {
      const record = readMessage("record", "text", input);
      const reference = record?.length === 1 && record[0]?.kind === "text" ? record[0].reference : undefined;
      if (record !== undefined && reference === undefined) {
        input.complain(
          child(input.node, "record"),
          "cannot put a record together",
          "Say one source, such as method.request.body.",
        );
        return;
      }
      const members = `"Data": "$util.base64Encode(${reference ?? "$input.body"})",\n"PartitionKey": ${partitionKey(input)}`;
      return make("PutRecord", input, members, replyOf(input, ["SequenceNumber", "ShardId"]));
    },
  },
  {
    name: "kinesis:PutRecords",
    members: ["stream", "records", "partitionKey", "response"],
    make(input) {
      const node = child(input.node, "records");
      const list = readRecords(node, input);
      if (list === undefined) return undefined;
      const keyNode = child(input.node, "partitionKey");
      const ofRecord =
        typeof keyNode.value === "string" && /^record(?:\.|$)/.test(keyNode.value)
          ? keyNode.value.split(".").slice(1)
          : undefined;
      const keyOf = ofRecord ? memberOf(ofRecord, keyNode, list.type, input) : always(partitionKey(input));
      const records = writeList(
        list.place,
        input.variables,
        (record) => `{\n  "Data": "$util.base64Encode(${record.json})",\n  "PartitionKey": ${keyOf(record)}\n}`,
      );
      return make(
        "PutRecords",
        input,
        `"Records": ${records}`,
        partly(input, "FailedRecordCount", replyOf(input, ["FailedRecordCount"])),
      );
    },
  },
];

/** The key that is said, as JSON; the request's id, where none is or it was not sent. */
function partitionKey(input: ActionInput): string {
  const requestId = inJson([{ kind: "text", reference: "$context.requestId" }]);
  const said = readText("partitionKey", input);
  if (said === undefined) return requestId;
  const key = inJson(said.message);
  return said.when === undefined ? key : `#if(${said.when})${key}#{else}${requestId}#end`;
}

function always(text: string): (record: Place) => string {
  return () => text;
}

function readRecords(node: Node, input: ActionInput): { place: Place; type: ValueType } | undefined {
  const body = input.request.body();
  const source =
    node.value === undefined
      ? body && { place: payloadPlace("$"), type: body }
      : readSource(node, input.request, input.complain);
  if (source === undefined) return undefined;
  if (source.type.kind === "list" && source.place.json.startsWith("$input.json("))
    return { place: source.place, type: source.type.item };
  input.complain(
    node.value === undefined ? input.node : node,
    "has no list of records",
    "Say as records where in the body it is: method.request.body.records.",
  );
}

/** `record.customer`: a member of each record. */
function memberOf(
  names: readonly string[],
  node: Node,
  type: ValueType,
  input: ActionInput,
): (record: Place) => string {
  let at = type;
  for (const name of names) {
    const next = at.kind === "object" ? at.members.find((one) => one.name === name) : undefined;
    if (next === undefined) {
      input.complain(
        node,
        `reads what the records' schema does not have, "${name}"`,
        "Name a member that each record has.",
      );
      return always('""');
    }
    at = next.type;
  }
  return (record) => {
    const place = names.reduce((one, name) => one.member(name), record);
    return at.kind === "string" ? place.text : `"${place.quotedNumber}"`;
  };
}

/** The response, if nothing of what was sent failed. */
export function partly(input: ActionInput, count: string, reply: string): string {
  return [
    `#if($input.path('$.${count}') != 0)`,
    outcome(input.status("partialFailure"), outcomeNames.partialFailure),
    "#else",
    reply,
    "#end",
  ].join("\n");
}

function make(action: string, input: ActionInput, members: string, reply: string): Made | undefined {
  const stream = readResource("stream", child(input.node, "stream"), input.context, input.complain);
  if (stream === undefined) return undefined;
  return {
    target: `kinesis:action/${action}`,
    httpMethod: "POST",
    access: [{ action: `kinesis:${action}`, resource: stream.arn }],
    template: concat("{\n  ", named(stream), `,\n  ${indent(members)}\n}`),
    parameters: [["integration.request.header.Content-Type", "'application/x-amz-json-1.1'"]],
    answers: answersOf(input, reply),
  };
}

function named({ name }: Resource): Cfn<string> {
  return concat(
    '"StreamName": "',
    ...partsOf(name).map((part): Cfn<string> =>
      typeof part === "string" ? part : { kind: "intrinsic", parts: [part] },
    ),
    '"',
  );
}
