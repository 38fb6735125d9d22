import { isObject, own } from "../../source/json.ts";
import { child, deref, entries, items, type Node } from "../../source/node.ts";
import type { Context } from "../context.ts";
import { textOf } from "../text.ts";
import { writtenOperations, type WrittenOperation } from "./operations.ts";
import type { Remark } from "./remarks.ts";

/** Members that OpenAPI 3.0 has at a place. */
const known = {
  root: ["openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"],
  info: ["title", "description", "termsOfService", "contact", "license", "version"],
  components: [
    ...["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links"],
    "callbacks",
  ],
  operation: [
    ...["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses"],
    ...["callbacks", "deprecated", "security", "servers"],
  ],
  parameter: [
    ...["name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved"],
    ...["schema", "example", "examples", "content"],
  ],
} as const;

/**
 * What the parser says that the service reads OpenAPI 3.0 with: members it does not know, and references that lead nowhere.
 *
 * Shapes of the sentences: https://github.com/aws/serverless-application-model/issues/2297
 */
export function remarkParseIssues(context: Context, remark: Remark): void {
  const { root, version } = context.document;
  if (version !== "3.0") return;
  const unexpected = (place: keyof typeof known, node: Node, location: string): void => {
    for (const [key, { origin }] of entries(node)) {
      if (key.startsWith("x-") || known[place].some((name) => name === key)) continue;
      remark("warning", origin, `Parse issue: attribute ${location}${key} is unexpected`);
    }
  };
  unexpected("root", root, "");
  unexpected("info", child(root, "info"), "info.");
  unexpected("components", child(root, "components"), "components.");
  for (const operation of writtenOperations(context)) {
    // The parser knows nothing of an extension's content.
    if (operation.method === "any") continue;
    const location = locationOf(operation);
    unexpected("operation", operation.node, `${location}.`);
    for (const parameter of items(child(operation.node, "parameters"))) {
      if (own(parameter.value, "$ref") !== undefined) continue;
      unexpected("parameter", parameter, `${location}.parameters.[${textOf(parameter, "name") ?? ""}].`);
    }
    remarkMissing(operation.node, location, remark);
  }
}

/** `paths.'/pets'(get)` */
function locationOf({ path, method }: WrittenOperation): string {
  return `paths.'${path}'(${method})`;
}

function remarkMissing(operation: Node, location: string, remark: Remark): void {
  const bodies: [string, Node][] = [
    ["requestBody", child(operation, "requestBody")],
    ...entries(child(operation, "responses")).map(([status, node]): [string, Node] => [`responses.${status}`, node]),
  ];
  for (const [place, body] of bodies) {
    for (const [, mediaType] of entries(child(body, "content"))) {
      const schema = child(mediaType, "schema");
      const ref = isObject(schema.value) ? own(schema.value, "$ref") : undefined;
      if (typeof ref !== "string" || !ref.startsWith("#/components/schemas/") || deref(schema) !== undefined) continue;
      remark("warning", schema.origin, `Parse issue: attribute ${location}.${place}.content.schema.${ref} is missing`);
    }
  }
}
