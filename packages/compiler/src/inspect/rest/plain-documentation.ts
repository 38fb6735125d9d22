import type { DocumentationPart, RestApi } from "../../ir/api.ts";
import type { Operation, Parameter } from "../../ir/operation.ts";
import { own, type Json, type JsonObject } from "../../source/json.ts";
import { compact, unlessEmpty } from "../../source/json-map.ts";
import type { View } from "../options.ts";
import { optional } from "../stack.ts";
import { resourcePath } from "./resources.ts";

type Location = DocumentationPart["location"];

/** A documentation part before it has an id. */
export interface Part {
  readonly location: Location;
  readonly properties: Json;
}

/**
 * The parts that the import makes of descriptions and summaries in the document itself. Those that an explicit part speaks
 * of already, at that place or above it, are left to that.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-documenting-api-content-representation.html
 */
export function plainDocumentation(api: RestApi, view: View, explicit: readonly Part[]): Part[] {
  const parts: Part[] = [];
  const add = (location: Location, properties: JsonObject): void => {
    if (Object.keys(properties).length === 0) return;
    if (!explicit.some((part) => covers(part.location, location))) parts.push({ location, properties });
  };
  const description = optional(api.description, view.fill);
  add({ type: "API" }, description === undefined ? {} : { info: { description } });
  for (const { name, sourceName, schema } of api.models) {
    add(
      { type: "MODEL", name: view.as === "aws" ? sourceName : name },
      compact({ title: own(schema, "title"), description: own(schema, "description") }),
    );
  }
  for (const operation of api.operations.filter(view.exists)) documentOperation(operation, add);
  return parts;
}

const parameterTypes = {
  path: "PATH_PARAMETER",
  query: "QUERY_PARAMETER",
  header: "REQUEST_HEADER",
  cookie: undefined,
} as const satisfies Record<Parameter["in"], string | undefined>;

function documentOperation(operation: Operation, add: (location: Location, properties: JsonObject) => void): void {
  const { requestBody, responses, parameters, tags, summary, description } = operation;
  const place = { path: resourcePath(operation.path), method: operation.method.toUpperCase() };
  add({ type: "METHOD", ...place }, compact({ tags: unlessEmpty(tags), summary, description }));
  for (const parameter of parameters) {
    const type = parameterTypes[parameter.in];
    if (type !== undefined) add({ type, ...place, name: parameter.name }, described(parameter.description));
  }
  if (requestBody) add({ type: "REQUEST_BODY", ...place }, described(requestBody.description));
  for (const { status, description: text, headers } of responses) {
    if (!/^[1-5]\d\d$/.test(status)) continue;
    add({ type: "RESPONSE", ...place, statusCode: status }, described(text));
    for (const header of headers) {
      const location = { type: "RESPONSE_HEADER", ...place, statusCode: status, name: header.name };
      add(location, described(header.description));
    }
  }
}

function described(description: string | undefined): JsonObject {
  return description === undefined || description === "" ? {} : { description };
}

/** Whether a part at one place holds at another too: below its path, for any method, for any status. */
function covers(one: Location, other: Location): boolean {
  const isSame = (key: "type" | "name"): boolean => one[key] === other[key];
  const isAny = (key: "method" | "statusCode"): boolean => one[key] === "*" || one[key] === other[key];
  const above = one.path === "/" ? "" : one.path;
  const isAbove = one.path === other.path || (one.method === "*" && other.path?.startsWith(`${above ?? ""}/`) === true);
  return isSame("type") && isSame("name") && isAny("method") && isAny("statusCode") && isAbove;
}
