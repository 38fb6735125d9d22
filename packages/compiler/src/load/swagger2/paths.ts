import { isObject, own, type Json } from "../../source/json.ts";
import { child, items, type Node } from "../../source/node.ts";
import { convertMap, convertOnce, set, type Conversion } from "./conversion.ts";
import { convertParameters } from "./parameters.ts";
import { convertReference } from "./references.ts";
import { convertResponses } from "./response.ts";

/** Keys of a path item that hold an operation. */
const operationKeys = new Set([
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace", "x-amazon-apigateway-any-method"],
]);

/** All paths. */
export function convertPaths(conversion: Conversion, node: Node): Json {
  return convertMap(conversion, node, (item, key) =>
    key.startsWith("x-") ? (item.value ?? null) : convertPathItem(conversion, item),
  );
}

function convertPathItem(conversion: Conversion, node: Node): Json {
  const reference = convertReference(conversion, node, (target) => convertPathItem(conversion, target));
  if (reference !== undefined) return reference;
  return convertOnce(conversion, node, (item) => {
    if (!isObject(item.value)) return item.value ?? null;
    const list = child(item, "parameters");
    const shared = convertParameters(conversion, list, conversion.consumes);
    // An operation's own media types are those of the body that it inherits too.
    const inherited: Inherited = (consumes) =>
      consumes === conversion.consumes ? shared.requestBody : convertParameters(conversion, list, consumes).requestBody;
    const result: Record<string, Json> = {};
    for (const [key, value] of Object.entries(item.value)) {
      if (operationKeys.has(key.toLowerCase())) {
        set(result, key, convertOperation(conversion, child(item, key), inherited));
      } else if (key !== "parameters") set(result, key, value);
    }
    if (shared.parameters !== undefined) set(result, "parameters", shared.parameters);
    return result;
  });
}

/** The request body that a path item's parameters say, in these media types. */
type Inherited = (consumes: readonly string[]) => Json | undefined;

/** An operation, with the request body that it inherits if it has none of its own. */
function convertOperation(conversion: Conversion, node: Node, inherited: Inherited): Json {
  const reference = convertReference(conversion, node, (target) => convertOperation(conversion, target, inherited));
  if (reference !== undefined) return reference;
  return convertOnce(conversion, node, (operation) => {
    if (!isObject(operation.value)) return operation.value ?? null;
    const { consumes: _consumes, produces: _produces, schemes: _schemes, ...rest } = operation.value;
    const consumes = mediaTypes(child(operation, "consumes")) ?? conversion.consumes;
    const produces = mediaTypes(child(operation, "produces")) ?? conversion.produces;
    const converted = convertParameters(conversion, child(operation, "parameters"), consumes);
    const responses = child(operation, "responses");
    const result: Record<string, Json> = {};
    for (const [key, value] of Object.entries(rest)) {
      if (key === "parameters") {
        if (converted.parameters !== undefined) set(result, key, converted.parameters);
      } else if (key === "responses") set(result, key, convertResponses(conversion, responses, produces));
      else set(result, key, value);
    }
    const requestBody = own(operation.value, "requestBody") ?? converted.requestBody ?? inherited(consumes);
    if (requestBody !== undefined) set(result, "requestBody", requestBody);
    return result;
  });
}

/** The media types of `consumes` or `produces`; undefined if it says none. */
export function mediaTypes(node: Node): readonly string[] | undefined {
  const types = items(node).flatMap(({ value }) => (typeof value === "string" ? value : []));
  return types.length > 0 ? types : undefined;
}
