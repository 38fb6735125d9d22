import { child } from "../../source/node.ts";
import type { Action, Made } from "./action.ts";
import { answersOf } from "./answers.ts";
import { partly } from "./kinesis.ts";
import { inJson, readMessage, readText } from "./message.ts";
import { replyOf } from "./reply.ts";
import { readResource } from "./resource.ts";
import { concat } from "./text.ts";

/**
 * Puts an event on a bus. The service answers 200 for events that it did not take, too.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export const putEvents: Action = {
  name: "events:PutEvents",
  members: ["bus", "source", "detailType", "detail", "response"],
  make(input): Made | undefined {
    const bus = readResource("bus", child(input.node, "bus"), input.context, input.complain);
    const detail = readMessage("detail", "json", input);
    const [source, detailType] = (["source", "detailType"] as const).map((name) => {
      if (child(input.node, name).value !== undefined) return readText(name, input);
      input.complain(input.node, `has no ${name}`, `Say it: ${name}: "'orders'" for a text, or an expression.`);
    });
    if (bus === undefined || detail === undefined || source === undefined || detailType === undefined) return undefined;
    const members = [
      `"Source": ${inJson(source.message)}`,
      `"DetailType": ${inJson(detailType.message)}`,
      `"Detail": ${inJson(detail)}`,
    ];
    return {
      target: "events:action/PutEvents",
      httpMethod: "POST",
      access: [{ action: "events:PutEvents", resource: bus.arn }],
      template: concat('{ "Entries": [{\n  "EventBusName": "', bus.name, `",\n  ${members.join(",\n  ")}\n}] }`),
      parameters: [
        ["integration.request.header.Content-Type", "'application/x-amz-json-1.1'"],
        ["integration.request.header.X-Amz-Target", "'AWSEvents.PutEvents'"],
      ],
      answers: answersOf(input, partly(input, "FailedEntryCount", replyOf(input, ["EventId"], "$.Entries[0]"))),
    };
  },
};
