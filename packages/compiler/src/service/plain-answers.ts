/**
 * Members of what services answer that are numbers, or texts which the service makes of letters, digits and a few signs: nothing in
 * them ends a string of JSON. Of DynamoDB the types of attributes are members too.
 *
 * Sources: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html,
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html,
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html,
 * https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html,
 * https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html,
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html and
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export const plainAnswers: ReadonlyMap<string, readonly string[]> = new Map([
  ["dynamodb", ["N", "BOOL", "Count", "ScannedCount"]],
  ["events", ["FailedEntryCount", "EventId"]],
  ["firehose", ["FailedPutCount", "RecordId"]],
  ["kinesis", ["EncryptionType", "FailedRecordCount", "SequenceNumber", "ShardId"]],
  ["sns", ["MessageId", "RequestId", "SequenceNumber"]],
  ["sqs", ["MD5OfMessageAttributes", "MD5OfMessageBody", "MessageId", "RequestId", "SequenceNumber"]],
  ["states", ["executionArn", "startDate", "stateMachineArn", "status", "stopDate"]],
]);
