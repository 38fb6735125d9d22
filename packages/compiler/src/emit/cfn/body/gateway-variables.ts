import { fromParts, partsOf, type Cfn, type CfnJson, type Reference } from "../../../ir/cfn.ts";
import { isObject, type Json } from "../../../source/json.ts";
import { jsonMap } from "../../../source/json-map.ts";
import { printValue } from "../value.ts";

/**
 * The variables that the import itself fills in, in any text. Said as references of the template they come to the same, and no tool
 * takes them for an `Fn::Sub` that was forgotten.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html
 */
const gatewayVariable = /(\$\{AWS::(?:AccountId|Partition|Region)\})/;

/** A text with the gateway's variables as references. */
export function withReferences(text: Cfn<string>): Cfn<string> {
  return fromParts(partsOf(text).flatMap((part) => (typeof part === "string" ? splitText(part) : [part])));
}

function splitText(text: string): (string | Reference)[] {
  return text
    .split(gatewayVariable)
    .map((piece) => (gatewayVariable.test(piece) ? { kind: "ref", name: piece.slice(2, -1) } : piece));
}

/** A variable that is escaped for a tool such as Terraform, through which the document goes first. */
const escapedVariable = /\$(\$\{AWS::(?:AccountId|Partition|Region)\})/g;

/** JSON with the gateway's variables as references in every text outside of an `Fn::Sub`. */
export function jsonWithReferences(json: CfnJson): CfnJson {
  if (typeof json === "string") return printValue(withReferences(json.replaceAll(escapedVariable, "$1")));
  if (Array.isArray(json)) return (json as readonly Json[]).map(jsonWithReferences);
  if (!isObject(json)) return json;
  if (Object.hasOwn(json, "Fn::Sub")) return json;
  return jsonMap(Object.entries(json).map(([key, value]) => [key, jsonWithReferences(value)]));
}
