import { child } from "../../source/node.ts";
import type { Action, ActionInput, Answer, Made } from "./action.ts";
import { readResource } from "./resource.ts";
import { concat } from "./text.ts";
import { readSource } from "./source.ts";
import { outcomeNames } from "./status.ts";

/**
 * Objects of S3: bodies go through as they come.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-s3.html
 */
export const objectActions: readonly Action[] = (["GetObject", "PutObject", "DeleteObject"] as const).map((action) => ({
  name: `s3:${action}`,
  members: ["bucket", "key"],
  make: (input) => make(action, input),
}));

const methods = { GetObject: "GET", PutObject: "PUT", DeleteObject: "DELETE" } as const;

function make(action: keyof typeof methods, input: ActionInput): Made | undefined {
  const bucket = readResource("bucket", child(input.node, "bucket"), input.context, input.complain);
  const node = child(input.node, "key");
  const fix = "Say where the object's key comes from: method.request.path.key.";
  if (node.value === undefined) {
    input.complain(input.node, "has no key", fix);
    return;
  }
  const source = readSource(node, input.request, input.complain);
  if (bucket === undefined || source === undefined) return undefined;
  if (typeof node.value !== "string" || source.kind === "body") {
    input.complain(node, "has a key that is no parameter", fix);
    return;
  }
  const type = input.request.parameters.find((one) => one.in === "header" && one.name.toLowerCase() === "content-type");
  const contentType = type && action === "PutObject" ? `method.request.header.${type.name}` : undefined;
  return {
    target: concat("s3:path/", bucket.name, "/{key}"),
    httpMethod: methods[action],
    access: [{ action: `s3:${action}`, resource: concat(bucket.arn, "/*") }],
    template: undefined,
    parameters: [
      ["integration.request.path.key", node.value],
      ...(contentType === undefined ? [] : [["integration.request.header.Content-Type", contentType] as const]),
    ],
    answers: answers(input),
  };
}

/** Without the right to list a bucket, S3 answers 403 for what is not there. */
function answers(input: ActionInput): Answer[] {
  const message = (status: "failed" | "notFound"): string => JSON.stringify({ message: outcomeNames[status] });
  return [
    {
      pattern: String.raw`2\d{2}`,
      status: input.status("success"),
      template: undefined,
      headers: input.responseHeaders,
    },
    { pattern: "40[34]", status: input.status("notFound"), template: message("notFound") },
    { pattern: "default", status: input.status("failed"), template: message("failed") },
  ];
}
