import { partsOf, type Cfn } from "../ir/cfn.ts";

/** `Orders.Arn`, if a resource's own ARN is all that the value is; undefined for anything else. */
export function resourceArn(value: Cfn<string> | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [part, ...more] = partsOf(value);
  const isArn = typeof part === "object" && part.kind === "attribute" && part.attribute === "Arn";
  return isArn && more.length === 0 ? `${part.resource}.Arn` : undefined;
}
