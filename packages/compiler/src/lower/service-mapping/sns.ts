import { child } from "../../source/node.ts";
import type { Cfn } from "../../ir/cfn.ts";
import { isIntrinsic } from "../../ir/cfn.ts";
import type { Action } from "./action.ts";
import { answersOf } from "./answers.ts";
import { attributeFields, checkGroup, formParameters, readAttributes, readTexts, textFields } from "./form-fields.ts";
import { asField, readMessage } from "./message.ts";
import { replyOf } from "./reply.ts";
import { readResource } from "./resource.ts";
import { concat, inForm } from "./text.ts";

/**
 * Publishes a message to a topic.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export const publish: Action = {
  name: "sns:Publish",
  members: ["topic", "message", "subject", "attributes", "groupId", "deduplicationId", "response"],
  make(input) {
    const topic = readResource("topic", child(input.node, "topic"), input.context, input.complain);
    const message = readMessage("message", "text", input);
    if (topic === undefined || message === undefined) return undefined;
    const said = readTexts(
      { Subject: "subject", MessageGroupId: "groupId", MessageDeduplicationId: "deduplicationId" },
      input,
    );
    checkGroup("topic", topic, input);
    const attributes = attributeFields("MessageAttributes.entry", readAttributes(input));
    const fields = `&Message=${asField(message)}${textFields(said)}${attributes}`;
    return {
      target: "sns:action/Publish",
      httpMethod: "POST",
      access: [{ action: "sns:Publish", resource: topic.arn }],
      template: concat("Action=Publish&TopicArn=", arnField(topic.arn), fields),
      parameters: formParameters,
      answers: answersOf(input, replyOf(input, ["MessageId", "SequenceNumber"], "$.PublishResponse.PublishResult")),
    };
  },
};

/** The stack fills the ARN in before the template is one: what it fills in has no apostrophe and no variable. */
function arnField(arn: Cfn<string>): Cfn<string> {
  return isIntrinsic(arn) ? concat("$util.urlEncode('", arn, "')") : inForm(arn);
}
