import { fromParts, partsOf, type Cfn } from "../../ir/cfn.ts";
import type { Call } from "./call.ts";
import { markedText } from "./constants.ts";

type Parts = ReturnType<typeof partsOf>;

/** The ARN of a thing of the stack's account, in the region of the call: `prefix` and what it is called. */
export function arn(call: Call, service: string, prefix: string, name: Cfn<string>): Cfn<string> {
  return arnIn(call, service, fromParts([{ kind: "ref", name: "AWS::AccountId" }]), [prefix, ...partsOf(name)]);
}

/** The same of another account; of none where AWS itself has the thing. */
export function arnIn({ region }: Call, service: string, account: Cfn<string>, resource: Parts): Cfn<string> {
  return fromParts([
    "arn:",
    { kind: "ref", name: "AWS::Partition" },
    `:${service}:`,
    ...(region === undefined ? [{ kind: "ref" as const, name: "AWS::Region" }] : partsOf(region)),
    ":",
    ...partsOf(account),
    ":",
    ...resource,
  ]);
}

/** Whether it is an ARN as it stands. */
export function isArn(value: Cfn<string>): boolean {
  return markedText(value).text.startsWith("arn:");
}
