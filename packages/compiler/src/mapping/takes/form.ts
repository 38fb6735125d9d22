/** Fields that actions cannot do without; of several in a list one has to be there. */
const needed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  SendMessage: [["MessageBody"]],
  Publish: [["Message"], ["TopicArn", "TargetArn", "PhoneNumber"]],
};

/**
 * Why SQS or SNS does not take a form; undefined if it does, or if that cannot be told.
 *
 * Sources: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html and
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 *
 * @param named the action that the integration's URI names, if it does
 */
export function refusalOfForm(form: string, named: string | undefined): string | undefined {
  const fields = new URLSearchParams(form);
  const action = fields.get("Action") ?? named;
  if (action === undefined) return "the form has no field Action";
  if (!Object.hasOwn(needed, action)) return undefined;
  for (const names of needed[action] ?? []) {
    if (!names.some((name) => fields.get(name)?.trim())) return `the form has no ${names.join(", nor ")}`;
  }
  return undefined;
}
