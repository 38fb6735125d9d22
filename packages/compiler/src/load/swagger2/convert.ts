import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { child, entries, type Graph, type Node } from "../../source/node.ts";
import type { Origin } from "../../source/origin.ts";
import { made, movedTo, set, type Conversion } from "./conversion.ts";
import { parameterOrReference } from "./parameters.ts";
import { convertPaths, mediaTypes } from "./paths.ts";
import { convertResponses } from "./response.ts";
import { convertSchemas } from "./schema.ts";
import { convertSecurity } from "./security.ts";
import { convertServers } from "./servers.ts";

/** Members of the root that have another place in 3.x. */
const replaced = new Set([
  ...["swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", "components", "servers"],
  ...["definitions", "parameters", "responses", "securityDefinitions"],
]);

/**
 * A Swagger 2.0 document in the shape of OpenAPI 3.0.
 *
 * `root` reads the document as written. `moved` receives the origins of what stands elsewhere now; `converted` what
 * objects as written have become, those of part files included: in these, only what references lead to is converted.
 */
export function convertSwagger2(
  root: Node,
  written: Graph,
  moved: Map<object, Origin>,
  converted: Map<object, Json>,
): JsonObject {
  const json = ["application/json"];
  const conversion: Conversion = {
    file: root.origin.file,
    written,
    moved,
    converted,
    pending: [],
    consumes: mediaTypes(child(root, "consumes")) ?? json,
    produces: mediaTypes(child(root, "produces")) ?? json,
  };
  const result: Record<string, Json> = { openapi: "3.0.3" };
  if (isObject(root.value)) {
    for (const [key, value] of Object.entries(root.value)) if (!replaced.has(key)) set(result, key, value);
  }
  const servers = own(root.value, "servers") ?? convertServers(conversion, root);
  if (servers !== undefined) set(result, "servers", servers);
  const paths = child(root, "paths");
  if (paths.value !== undefined) set(result, "paths", convertPaths(conversion, paths));
  set(result, "components", convertComponents(conversion, root));

  for (let next = conversion.pending.pop(); next !== undefined; next = conversion.pending.pop()) next();
  return result;
}

/** What is defined once for all, beside what a document on the way to 3.x has there already. */
function convertComponents(conversion: Conversion, root: Node): Json {
  const given = own(root.value, "components");
  const place = (key: string, name: string, convert: (node: Node) => Json): Record<string, Json> => {
    const node = child(root, key);
    if (node.value === undefined) return {};
    const named = movedTo(conversion, convert(node), node.origin);
    const before = own(given, name);
    return { [name]: isObject(before) && isObject(named) ? { ...before, ...named } : named };
  };
  return made(
    conversion,
    {
      ...(isObject(given) ? given : {}),
      ...place("definitions", "schemas", (node) => convertSchemas(conversion, node.value ?? {}, node.origin.file)),
      ...place("parameters", "parameters", (node) => convertSharedParameters(conversion, node)),
      ...place("responses", "responses", (node) => convertResponses(conversion, node, conversion.produces)),
      ...place("securityDefinitions", "securitySchemes", (node) => convertSecurity(conversion, node)),
    },
    root.origin,
  );
}

/** Parameters by name. Bodies and form fields are left out: they are written out where they are referred to. */
function convertSharedParameters(conversion: Conversion, node: Node): Json {
  const result: Record<string, Json> = {};
  for (const [name, parameter] of entries(node)) {
    const place = own(parameter.value, "in");
    if (place !== "body" && place !== "formData") set(result, name, parameterOrReference(conversion, parameter));
  }
  return result;
}
