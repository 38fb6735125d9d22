import type { HttpMethod } from "../../ir/operation.ts";
import { isObject, own, type Json } from "../../source/json.ts";
import { child, deref, descend, entries, type Node } from "../../source/node.ts";
import { basePathPrefix } from "../base-path.ts";
import { isForm } from "../bodies.ts";
import { isIntrinsicJson } from "../cfn-value.ts";
import type { Context } from "../context.ts";
import { methodOf } from "../method-keys.ts";
import { textOf } from "../text.ts";
import type { Remark } from "./remarks.ts";

/** An operation as it is written. */
export interface WrittenOperation {
  /** Key under `paths`. */
  readonly path: string;
  readonly method: HttpMethod;
  readonly node: Node;
}

/** The operations that stand under `paths` whatever conditions hold. */
export function* writtenOperations({ document }: Context): Generator<WrittenOperation> {
  for (const [path, written] of entries(child(document.root, "paths"))) {
    const pathItem = path.startsWith("x-") ? undefined : deref(written);
    for (const [key, node] of pathItem ? entries(pathItem) : []) {
      const method = methodOf(key);
      if (method !== undefined && isObject(node.value)) yield { path, method, node };
    }
  }
}

/** What the import of a REST API says of operations. */
export function remarkOperations(context: Context, remark: Remark): void {
  if (context.kind !== "rest") return;
  const prefix = basePathPrefix(context.document.root, context.config.basePath, () => undefined);
  for (const operation of writtenOperations(context)) {
    const resource = prefix + operation.path;
    const method = operation.method.toUpperCase();
    remarkIntegration(operation.node, resource, method, context, remark);
    remarkForm(operation.node, context, remark);
    if (context.document.version === "3.0") remarkResponses(operation.node, resource, method, remark);
  }
}

function remarkIntegration(operation: Node, resource: string, method: string, context: Context, remark: Remark): void {
  const integration = child(operation, "x-amazon-apigateway-integration");
  if (isObject(child(integration, "uri").value) && context.document.template === undefined) {
    const text = `Unable to parse API definition because of a malformed integration at path ${resource}.`;
    remark("unfilled", integration.origin, text);
  }
  for (const [name, { value, origin }] of entries(child(integration, "requestParameters"))) {
    if (typeof value === "string" || isIntrinsicJson(value)) continue;
    const place = `for property '${name}' of resource '${resource}' and method '${method}'`;
    const text = `Invalid format for 'requestParameters'. Expected type string ${place} but got '${JSON.stringify(value)}'`;
    remark("warning", origin, text);
  }
}

function remarkForm(operation: Node, context: Context, remark: Remark): void {
  const body = child(operation, "requestBody");
  if (body.value === undefined || !isForm(body, context)) return;
  const [content] = entries(child(body, "content"));
  for (const [name, field] of content ? entries(descend(content[1], "schema", "properties")) : []) {
    remark("warning", field.origin, `Parameter type formData for parameter ${name} not supported. Ignoring.`);
  }
}

function remarkResponses(operation: Node, resource: string, method: string, remark: Remark): void {
  for (const [status, written] of entries(child(operation, "responses"))) {
    const response = deref(written);
    for (const [, mediaType] of response ? entries(child(response, "content")) : []) {
      const schema = child(mediaType, "schema");
      const type = schemaClass(schema.value, textOf(schema, "format"));
      if (type === undefined) continue;
      const place = `${status} response to method '${method} ${resource}'`;
      remark("warning", schema.origin, `Unsupported model type '${type}' in ${place}. Ignoring.`);
    }
  }
}

const stringClasses: ReadonlyMap<string | undefined, string> = new Map([
  ["binary", "BinarySchema"],
  ["byte", "ByteArraySchema"],
  ["date", "DateSchema"],
  ["date-time", "DateTimeSchema"],
  ["email", "EmailSchema"],
  ["password", "PasswordSchema"],
  ["uuid", "UUIDSchema"],
]);

/** What the service's parser calls a schema of a single value; undefined for other schemas. */
function schemaClass(schema: Json | undefined, format: string | undefined): string | undefined {
  switch (own(schema, "type")) {
    case "string":
      return stringClasses.get(format) ?? "StringSchema";
    case "integer":
      return "IntegerSchema";
    case "number":
      return "NumberSchema";
    case "boolean":
      return "BooleanSchema";
    default:
      return undefined;
  }
}
