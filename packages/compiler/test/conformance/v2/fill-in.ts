import { isObject, type Json } from "../../../src/source/json.ts";

const account = "us-east-1:123456789012";
const balancers = `arn:aws:elasticloadbalancing:${account}`;

/** What other resources of a test give: by the end of the expression. */
const values: readonly (readonly [end: string, value: string])[] = [
  ["region", "us-east-1"],
  ["account", "123456789012"],
  ["function.arn", `arn:aws:lambda:${account}:function:recorded`],
  ["listener.arn", `${balancers}:listener/net/recorded/50dc6c495c0c9188/f2f7dc8efc522ab2`],
  ["alb.arn", `${balancers}:loadbalancer/app/recorded/50dc6c495c0c9188`],
  ["nlb.arn", `${balancers}:loadbalancer/net/recorded/50dc6c495c0c9188`],
  ["service.arn", `arn:aws:servicediscovery:${account}:service/srv-recorded`],
  ["role.arn", "arn:aws:iam::123456789012:role/recorded"],
  ["cert.arn", `arn:aws:acm:${account}:certificate/11111111-2222-3333-4444-555555555555`],
  ["statemachine.arn", `arn:aws:states:${account}:stateMachine:recorded`],
  ["pool1.arn", `arn:aws:cognito-idp:${account}:userpool/us-east-1_Recorded1`],
  ["pool2.arn", `arn:aws:cognito-idp:${account}:userpool/us-east-1_Recorded2`],
  ["userpool.endpoint", "cognito-idp.us-east-1.amazonaws.com/us-east-1_Recorded1"],
  ["issuer", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Recorded1"],
  ["subnet1.id", "subnet-0123456789abcdef0"],
  ["subnet2.id", "subnet-0123456789abcdef1"],
  ["sg.id", "sg-0123456789abcdef0"],
  ["queue.url", "https://sqs.us-east-1.amazonaws.com/123456789012/recorded"],
  ["queue2.url", "https://sqs.us-east-1.amazonaws.com/123456789012/other"],
];

/** A value with its `{{…}}` replaced; expressions that are not known become their own last word. */
export function fillIn(value: Json): Json {
  if (typeof value === "string") {
    return value.replaceAll(/\{\{([^{}]*)\}\}/g, (_, expression: string) => {
      const known = values.find(([end]) => expression === end || expression.endsWith(end));
      return known?.[1] ?? expression.replaceAll(/[^A-Za-z0-9]/g, "");
    });
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map(fillIn);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, Json] => [key, fillIn(inner)]));
}
