import { own, isObject, type Json, type JsonObject } from "../../src/source/json.ts";

/**
 * The API that the resources of a template describe, in the words of the service alone: what CloudFormation would make of them.
 * Nothing of the compiler's emitters is used, so that the two can be held against each other.
 */
export function foldTemplate(template: JsonObject): JsonObject {
  const resources = Object.entries(objectAt(template, "Resources"));
  const ofType = (type: string): (readonly [string, JsonObject])[] =>
    resources
      .filter(([, resource]) => own(resource, "Type") === `AWS::ApiGatewayV2::${type}`)
      .map(([id, resource]) => [id, objectAt(resource, "Properties")] as const);
  const [[apiId, api] = ["", {}]] = ofType("Api");
  for (const type of ["Route", "Integration", "Model", "Authorizer", "RouteResponse", "IntegrationResponse"]) {
    for (const [id, properties] of ofType(type)) {
      if (own(own(properties, "ApiId"), "Ref") !== apiId) throw new Error(`${id} belongs to no API`);
    }
  }
  const integrations = new Map(ofType("Integration"));
  const authorizers = new Map(ofType("Authorizer"));
  return {
    api: without(api, "Tags"),
    authorizers: byName(ofType("Authorizer").map(([, one]) => [text(own(one, "Name")), without(one, "ApiId", "Name")])),
    models: byName(ofType("Model").map(([, one]) => [text(own(one, "Name")), own(one, "Schema") ?? null])),
    routes: byName(
      ofType("Route").map(([id, route]) => {
        const integrationId = integrationOf(own(route, "Target"));
        const integration = integrationId === undefined ? undefined : integrations.get(integrationId);
        if (integrationId !== undefined && integration === undefined) throw new Error(`${id} leads nowhere`);
        const authorizer = own(own(route, "AuthorizerId"), "Ref");
        const responses = ofType("IntegrationResponse").filter(
          ([, response]) => integrationId !== undefined && own(own(response, "IntegrationId"), "Ref") === integrationId,
        );
        const replies = ofType("RouteResponse").filter(([, reply]) => own(own(reply, "RouteId"), "Ref") === id);
        return [
          text(own(route, "RouteKey")),
          {
            ...without(route, "ApiId", "RouteKey", "Target", "AuthorizerId"),
            authorizer: typeof authorizer === "string" ? (own(authorizers.get(authorizer), "Name") ?? null) : null,
            integration: integration === undefined ? null : without(integration, "ApiId"),
            responses: byName(
              responses.map(([, response]) => [
                text(own(response, "IntegrationResponseKey")),
                without(response, "ApiId", "IntegrationId", "IntegrationResponseKey"),
              ]),
            ),
            replies: replies.map(([, reply]) => without(reply, "ApiId", "RouteId")),
          },
        ];
      }),
    ),
  };
}

/** The id in `integrations/{id}`, as `Fn::Sub` or `Fn::Join` makes it. */
function integrationOf(target: Json | undefined): string | undefined {
  const sub = /^integrations\/\$\{(\w+)\}$/.exec(text(own(target, "Fn::Sub")))?.[1];
  if (sub !== undefined || target === undefined) return sub;
  const join = own(target, "Fn::Join");
  if (!Array.isArray(join)) throw new Error("a target of another form");
  const [delimiter, parts] = join as readonly Json[];
  const [first, reference] = parts as readonly Json[];
  if (`${text(first)}${text(delimiter)}` !== "integrations/") throw new Error("a target that is no integration");
  return text(own(reference, "Ref"));
}

function objectAt(value: Json, key: string): JsonObject {
  const member = own(value, key);
  return isObject(member) ? member : {};
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** A name that two have is a mistake of the template. */
function byName(entries: readonly (readonly [string, Json])[]): JsonObject {
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new Error("two of one name");
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
