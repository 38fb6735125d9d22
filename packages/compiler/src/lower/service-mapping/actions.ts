import type { Action } from "./action.ts";
import { itemActions } from "./dynamodb.ts";
import { putEvents } from "./event-bridge.ts";
import { kinesisActions } from "./kinesis.ts";
import { query } from "./query.ts";
import { objectActions } from "./s3.ts";
import { publish } from "./sns.ts";
import { sendMessage } from "./sqs.ts";
import { executionActions } from "./step-functions.ts";

/** Every action that `x-apigw-mapping` can call; a new one is a file, and a line here. */
export const actions: readonly Action[] = [
  ...itemActions,
  query,
  ...kinesisActions,
  sendMessage,
  publish,
  ...executionActions,
  putEvents,
  ...objectActions,
];
