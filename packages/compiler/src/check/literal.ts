import { isIntrinsic, type Cfn } from "../ir/cfn.ts";

/** The value, unless the stack fills it in: rules judge literals only. */
export function literal<T>(value: Cfn<T> | undefined): T | undefined {
  return value === undefined || isIntrinsic(value) ? undefined : value;
}
