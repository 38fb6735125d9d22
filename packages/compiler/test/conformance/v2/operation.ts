import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { carried, notCarried, type Carried, type NotCarried } from "../errors/row.ts";
import { carryIntegration } from "./integration.ts";
import { documentOf, operation } from "./document.ts";
import type { V2Row } from "./row.ts";
import { schemeFor } from "./security.ts";

interface Place {
  readonly path: string;
  readonly verb: string;
}

/** A route of an HTTP or a WebSocket API, beside those that the service's answer names. */
export function carryRoute(row: V2Row): Carried | NotCarried {
  const { type, given, refusal } = row;
  if (type === "http" && own(given, "Target") === undefined && refusal === undefined) {
    return notCarried(
      "a route that has no target yet: a document's operation is asked for one by method/no-integration",
    );
  }
  const place = placeOf(String(own(given, "RouteKey")), row);
  const others = [...(refusal ?? "").matchAll(/"([A-Z]+ \/[^"]*)"/g)]
    .map(([, key = ""]) => placeOf(key, row))
    .filter(({ path }) => path !== place.path);
  return carryAt(row, place, others);
}

/** A method of a REST API. */
export function carryMethod(row: V2Row): Carried | NotCarried {
  const { given } = row;
  if (own(given, "Integration") !== undefined) return carryIntegration(row);
  return carryAt(row, { path: "/recorded", verb: String(own(given, "HttpMethod")).toLowerCase() }, []);
}

function carryAt(row: V2Row, place: Place, others: readonly Place[]): Carried {
  const { type, given } = row;
  const scheme = schemeFor(String(own(given, "AuthorizationType")), row);
  const scopes = own(given, "AuthorizationScopes") ?? [];
  const needsKey = own(given, "ApiKeyRequired") === true;
  const validator = own(given, "RequestValidatorId");
  const name = own(given, "OperationName");
  const parameters = parametersOf(own(given, "RequestParameters"));
  const models = own(given, "RequestModels");
  const security = [...(scheme ? [{ recorded: scopes }] : []), ...(needsKey ? [{ key: [] }] : [])];
  const answers = own(given, "RouteResponseSelectionExpression") !== undefined;
  const one = operation(type, {
    ...(security.length > 0 && { security }),
    ...(validator !== undefined && { "x-amazon-apigateway-request-validator": validator }),
    ...(name !== undefined && { operationId: name }),
    ...(parameters.length > 0 && { parameters }),
    ...(isObject(models) && { requestBody: { content: contentOf(models) } }),
    ...(answers && {
      responses: { "200": { description: "OK", content: { "application/json": { schema: { type: "object" } } } } },
    }),
  });
  const paths: Record<string, JsonObject> = {};
  for (const { path, verb } of [...others, place]) paths[path] = { ...paths[path], [verb]: operation(type) };
  paths[place.path] = { ...paths[place.path], [place.verb]: one };
  const schemas = isObject(models)
    ? Object.fromEntries(Object.values(models).map((model): [string, Json] => [String(model), { type: "object" }]))
    : {};
  const root = documentOf(type, {
    paths,
    components: {
      schemas,
      securitySchemes: {
        ...(scheme && { recorded: scheme }),
        ...(needsKey && { key: { type: "apiKey", in: "header", name: "x-api-key" } }),
      },
    },
    ...(validator !== undefined && {
      "x-amazon-apigateway-request-validators": { [String(validator)]: { validateRequestBody: true } },
    }),
  });
  return carried(root, [toPointer(["paths", place.path])]);
}

/** `GET /pets`, `$default`, or a WebSocket API's key. */
function placeOf(key: string, { type }: V2Row): Place {
  if (type === "websocket") return { path: `/${key}`, verb: "post" };
  const [verb = "", path = "/$default"] = key.split(" ");
  return { path, verb: verb === "ANY" ? "x-amazon-apigateway-any-method" : verb.toLowerCase() };
}

function contentOf(models: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(models).map(([media, model]): [string, Json] => [
      media,
      { schema: { $ref: `#/components/schemas/${String(model)}` } },
    ]),
  );
}

/** `method.request.querystring.page: true`, or `route.request.header.x: { Required }`. */
function parametersOf(written: Json | undefined): JsonObject[] {
  return Object.entries(isObject(written) ? written : {}).map(([expression, value]) => {
    const [, , place = "", ...name] = expression.split(".");
    return {
      name: name.join("."),
      in: place === "querystring" ? "query" : place,
      required: value === true || own(value, "Required") === true,
      schema: { type: "string" },
    };
  });
}
