import { own, type Json } from "../../source/json.ts";
import { firstOf, isBase64, listMember, textMember, type Misfit, type RequestCheck } from "./misfit.ts";
import { nameOf, type Steps } from "./strict-json.ts";

/**
 * A request of Kinesis that puts records.
 *
 * Source: https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html
 */
export const kinesisRequest: RequestCheck = (action, request) => {
  const record = (one: Json, steps: Steps): Misfit | undefined =>
    firstOf(bytes(one, steps), textMember(one, "PartitionKey", steps));
  const stream = own(request, "StreamARN") === undefined ? textMember(request, "StreamName") : undefined;
  if (action === "PutRecord") return firstOf(stream, record(request, []));
  return action === "PutRecords" ? firstOf(stream, listMember(request, "Records", 500, record)) : undefined;
};

/**
 * A request of Data Firehose that puts records.
 *
 * Source: https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html
 */
export const firehoseRequest: RequestCheck = (action, request) => {
  const stream = textMember(request, "DeliveryStreamName");
  if (action === "PutRecord") return firstOf(stream, bytes(own(request, "Record"), ["Record"]));
  return action === "PutRecordBatch" ? firstOf(stream, listMember(request, "Records", 500, bytes)) : undefined;
};

function bytes(record: Json | undefined, steps: Steps): Misfit | undefined {
  const written = own(record, "Data");
  const at = [...steps, "Data"];
  if (written === undefined) return { steps: [], message: `${nameOf(at)} is missing` };
  return typeof written === "string" && isBase64(written)
    ? undefined
    : { steps: at, message: `${nameOf(at)} is no text in base64` };
}
