import { isObject } from "./json.ts";

/**
 * The function whose call an object is, in CloudFormation's long form: its only key, `Ref` or `Fn::…`; undefined for all else.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function soleFunction(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const [key = "", ...others] = Object.keys(value);
  return others.length === 0 && (key === "Ref" || key.startsWith("Fn::")) ? key : undefined;
}
