import { partsOf, type Cfn } from "../ir/cfn.ts";
import { isObject, own, type Json } from "../source/json.ts";

/** `Orders.Arn`, if a resource's own ARN is all that the value is, or can be; undefined for anything else. */
export function resourceArn(value: Cfn<string> | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [part, ...more] = partsOf(value);
  if (typeof part === "object" && part.kind === "function" && more.length === 0) return chosenArn(part.json);
  const isArn = typeof part === "object" && part.kind === "attribute" && part.attribute === "Arn";
  return isArn && more.length === 0 ? `${part.resource}.Arn` : undefined;
}

/** The first such ARN in the branches of `Fn::If`. */
function chosenArn(json: Json | undefined): string | undefined {
  if (!isObject(json)) return undefined;
  const attribute = own(json, "Fn::GetAtt");
  const name = Array.isArray(attribute) ? attribute.join(".") : attribute;
  if (typeof name === "string") return /^\w+\.Arn$/.test(name) ? name : undefined;
  const choice = own(json, "Fn::If");
  if (!Array.isArray(choice)) return undefined;
  return (choice as readonly Json[])
    .slice(1)
    .map(chosenArn)
    .find((found) => found !== undefined);
}
