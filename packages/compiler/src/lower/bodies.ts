import type {
  MediaType,
  ParameterStyle,
  PropertyEncoding,
  RequestBody,
  Response,
  ResponseHeader,
} from "../ir/operation.ts";
import { isObject, own } from "../source/json.ts";
import { child, deref, entries, follow, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { unexpectedType } from "./diagnostics.ts";
import { lowerLinks } from "./links.ts";
import { lowerModelUse } from "./model.ts";
import { lowerSchema } from "./schema.ts";
import { isTrue, textOf } from "./text.ts";

/** The request body, `$ref` followed. */
export function lowerRequestBody(operation: Node, context: Context): RequestBody | undefined {
  const written = child(operation, "requestBody");
  const node = written.value === undefined ? undefined : deref(written);
  if (node === undefined) return undefined;
  return {
    origin: node.origin,
    description: textOf(node, "description"),
    isRequired: isTrue(node, "required"),
    content: isForm(node, context)
      ? lowerContent(node, context).map((mediaType) => ({ ...mediaType, model: undefined }))
      : lowerContent(node, context),
  };
}

/**
 * Whether a body was made of Swagger 2.0 form fields, whose list it stands for then: the service ignores those fields, and
 * makes no model.
 */
export function isForm({ origin }: Node, { document }: Context): boolean {
  return document.version === "2.0" && origin.pointer.endsWith("/parameters");
}

/** The responses in document order, `$ref`s followed, statuses as text whatever the keys were. */
export function lowerResponses(operation: Node, context: Context): Response[] {
  return entries(follow(operation, "responses")).flatMap(([status, written]) => {
    if (status.startsWith("x-")) return [];
    const node = deref(written);
    if (node === undefined) return [];
    if (node.value !== null && !isObject(node.value))
      context.report(unexpectedType, node.origin, { expected: "a response object" });
    return {
      origin: node.origin,
      status: /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
      description: textOf(node, "description") ?? "",
      headers: lowerHeaders(node, context),
      content: lowerContent(node, context),
      links: lowerLinks(node),
    };
  });
}

function lowerHeaders(response: Node, context: Context): ResponseHeader[] {
  return entries(follow(response, "headers")).flatMap(([name, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    const [content] = entries(child(node, "content"));
    return {
      origin: node.origin,
      name,
      description: textOf(node, "description"),
      isRequired: isTrue(node, "required"),
      schema: lowerSchema(child(content ? content[1] : node, "schema"), context),
    };
  });
}

function lowerContent(body: Node, context: Context): MediaType[] {
  return entries(follow(body, "content")).map(([type, written]) => {
    const node = deref(written) ?? written;
    const schema = child(node, "schema");
    return {
      origin: node.origin,
      type,
      schema: lowerSchema(schema, context),
      model: context.kind === "http" ? undefined : lowerModelUse(schema, context),
      encoding: entries(child(node, "encoding")).map(([property, encoding]) => lowerEncoding(property, encoding)),
    };
  });
}

function lowerEncoding(property: string, node: Node): PropertyEncoding {
  const explode = own(node.value, "explode");
  return {
    property,
    contentType: textOf(node, "contentType"),
    style: textOf(node, "style") as ParameterStyle | undefined,
    explode: typeof explode === "boolean" ? explode : undefined,
  };
}
