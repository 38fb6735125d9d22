import { isIntrinsic, type Cfn } from "../ir/cfn.ts";

/** The value, unless the stack fills it in, be it as a dynamic reference: rules judge literals only. */
export function literal<T>(value: Cfn<T> | undefined): T | undefined {
  return value === undefined || isIntrinsic(value) || isDynamic(value) ? undefined : value;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
function isDynamic(value: unknown): boolean {
  return typeof value === "string" && value.includes("{{resolve:");
}
