import type { OpenAPIV3 } from "openapi-types";
import { isObject, own } from "../../source/json.ts";
import { child, deref, entries, items, type Node } from "../../source/node.ts";
import type { Context } from "../context.ts";
import { textOf } from "../text.ts";
import { writtenOperations, type WrittenOperation } from "./operations.ts";
import type { Remark } from "./remarks.ts";

/** Every member of an object of OpenAPI 3.0: one that is left out here, or is none of it, does not compile. */
type MembersOf<T> = Readonly<Record<Exclude<keyof T, `x-${string}`>, true>>;

const root: MembersOf<OpenAPIV3.Document> = {
  ...{ openapi: true, info: true, servers: true, paths: true, components: true, security: true, tags: true },
  externalDocs: true,
};
const infoMembers: MembersOf<OpenAPIV3.InfoObject> = {
  ...{ title: true, description: true, termsOfService: true, contact: true, license: true, version: true },
};
const components: MembersOf<OpenAPIV3.ComponentsObject> = {
  ...{ schemas: true, responses: true, parameters: true, examples: true, requestBodies: true, headers: true },
  ...{ securitySchemes: true, links: true, callbacks: true },
};
const operation: MembersOf<OpenAPIV3.OperationObject> = {
  ...{ tags: true, summary: true, description: true, externalDocs: true, operationId: true, parameters: true },
  ...{ requestBody: true, responses: true, callbacks: true, deprecated: true, security: true, servers: true },
};
const parameter: MembersOf<OpenAPIV3.ParameterObject> = {
  ...{ name: true, in: true, description: true, required: true, deprecated: true, allowEmptyValue: true, style: true },
  ...{ explode: true, allowReserved: true, schema: true, example: true, examples: true, content: true },
};

/** Members that OpenAPI 3.0 has at a place. */
const known = { root, info: infoMembers, components, operation, parameter };

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
      if (key.startsWith("x-") || Object.hasOwn(known[place], key)) continue;
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
