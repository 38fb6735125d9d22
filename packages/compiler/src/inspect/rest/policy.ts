import type { CfnJson } from "../../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { ids } from "../ids.ts";
import { jsonMap } from "../../source/json-map.ts";
import { rewrite } from "../members.ts";
import type { View } from "../options.ts";
import { plain, plainJson, type Fill } from "../stack.ts";

const statementKeys = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource"];

/**
 * A resource policy as the service keeps it: statements in a list, lists of one as that one, an account's number as the ARN
 * of its root user, `execute-api:/…` as a full ARN.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html
 */
export function policyText(policy: CfnJson, { fill }: View): string {
  const filled = plainJson(policy, fill);
  const written = own(filled, "Statement") ?? [];
  const statements = Array.isArray(written) ? (written as readonly Json[]) : [written];
  const rest = Object.entries(isObject(filled) ? filled : {}).filter(([key]) => key !== "Statement");
  return JSON.stringify(jsonMap([...rest, ["Statement", statements.map((statement) => normalised(statement, fill))]]));
}

function normalised(statement: Json, fill: Fill): Json {
  if (!isObject(statement)) return statement;
  const keys = [...statementKeys, ...Object.keys(statement).filter((key) => !statementKeys.includes(key))];
  return jsonMap(keys.map((key): [string, Json | undefined] => [key, member(key, statement, fill)]));
}

function member(key: string, statement: JsonObject, fill: Fill): Json | undefined {
  const value = own(statement, key);
  if (value === undefined) return undefined;
  return rewrite(value, (inner) => {
    if (Array.isArray(inner)) return inner.length === 1 ? ((inner as readonly Json[])[0] ?? inner) : inner;
    if (typeof inner !== "string") return inner;
    if (key.endsWith("Resource") && inner.startsWith("execute-api:/")) {
      return `arn:${pseudo("Partition", fill)}:execute-api:${pseudo("Region", fill)}:${pseudo("AccountId", fill)}:${ids.api}/${inner.slice("execute-api:/".length)}`;
    }
    return key.endsWith("Principal") && /^\d{12}$/.test(inner)
      ? `arn:${pseudo("Partition", fill)}:iam::${inner}:root`
      : inner;
  });
}

function pseudo(name: string, fill: Fill): string {
  return plain<string>({ kind: "intrinsic", parts: [{ kind: "ref", name: `AWS::${name}` }] }, fill);
}
