import type { Integration } from "../../ir/integration.ts";
import type { Steps } from "../../mapping/takes/strict-json.ts";
import { contextMembers } from "../../service/template-variables.ts";
import type { Reference } from "../../vtl/ast.ts";

/**
 * Whether a reference leads to an object of `$context`, such as `$context.identity`, which the service prints as nothing.
 *
 * Source: recorded of the service, https://github.com/localstack/localstack/blob/main/tests/aws/services/apigateway/test_apigateway_sqs.py
 */
export function isObjectOfContext({ name, steps }: Reference): boolean {
  const names = steps.map((step) => (step.kind === "property" ? step.name : undefined));
  if (name !== "context" || names.includes(undefined)) return false;
  const path = names.join(".");
  const isMember = contextMembers.includes(path);
  return !isMember && (path === "" || contextMembers.some((member) => member.startsWith(`${path}.`)));
}

/** Whether a part of what DynamoDB answers is an item, a key, or an attribute with its type around it: `{ "S": "text" }`. */
export function isOfDynamoDb(steps: Steps, integration: Integration): boolean {
  if (integration.kind !== "service" || integration.action?.service !== "dynamodb") return false;
  const [first, ...rest] = steps;
  const below = first === "Items" ? rest.slice(1) : rest;
  const isInItem =
    first === "Item" ||
    first === "Attributes" ||
    first === "LastEvaluatedKey" ||
    (first === "Items" && rest.length > 0);
  return isInItem && below.length <= 1;
}
