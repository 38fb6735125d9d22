import { isObject, own, type Json } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { carried, notCarried, type Carried, type NotCarried } from "../errors/row.ts";
import { documentOf, operation } from "./document.ts";
import { carryIntegration } from "./integration.ts";
import { carryMethod, carryRoute } from "./operation.ts";
import type { V2Row } from "./row.ts";
import { carryAuthorizer } from "./security.ts";
import { carryApi, carryDomain, carryRoutingRule, carryStage, carryUsagePlan, carryVpcLink } from "./settings.ts";

/** A resource as a document and a configuration that ask for the same; by its type, whatever it has. */
export function carryResource(row: V2Row): Carried | NotCarried {
  if (row.operation === "delete") return notCarried("what is deleted stands in no document");
  if (/already exists/.test(row.refusal ?? "")) return notCarried("it depends on what is deployed already");
  const how = Object.hasOwn(resources, row.resource) ? resources[row.resource] : undefined;
  return how === undefined ? notCarried(`no document and no setting says ${row.resource}`) : how(row);
}

const madeByTemplate = notCarried("the template makes it by itself");

const resources: Readonly<Record<string, (row: V2Row) => Carried | NotCarried>> = {
  Api: carryApi,
  Integration: carryIntegration,
  Method: carryMethod,
  Route: carryRoute,
  Authorizer: carryAuthorizer,
  Stage: carryStage,
  UsagePlan: carryUsagePlan,
  DomainName: carryDomain,
  ApiMapping: carryDomain,
  Deployment: carryDeployment,
  BasePathMapping: () => madeByTemplate,
  RoutingRule: carryRoutingRule,
  VpcLink: carryVpcLink,
  IntegrationResponse: carryIntegrationResponse,
  RouteResponse: carryRouteResponse,
  Model: carryModel,
  GatewayResponse: carryGatewayResponse,
  RequestValidator: carryValidator,
};

function carryDeployment({ type, refusal }: V2Row): Carried {
  if (refusal !== undefined) return carried(documentOf(type, { paths: {} }), ["/paths", ""]);
  return carried(documentOf(type), [""], type === "rest" ? {} : { stage: { autoDeploy: false } });
}

function carryIntegrationResponse({ type, given }: V2Row): Carried {
  const { ApiId: _, IntegrationId: __, IntegrationResponseKey: key, ...response } = given;
  const members = Object.entries(response).map(([name, value]): [string, Json] => {
    const written =
      name === "ContentHandlingStrategy" ? "contentHandling" : name.charAt(0).toLowerCase() + name.slice(1);
    return [written, value];
  });
  const integration = { type: "mock", responses: { [String(key)]: Object.fromEntries(members) } };
  const route = operation(type, {
    responses: { "200": { description: "OK", content: { "application/json": { schema: { type: "object" } } } } },
    "x-amazon-apigateway-integration": integration,
  });
  return carried(documentOf(type, { paths: { "/$default": { post: route } } }), ["/paths"]);
}

function carryRouteResponse({ type, given }: V2Row): Carried {
  const named = own(given, "ResponseModels");
  const models = Object.entries(isObject(named) ? named : {}).map(([key, model]) => [key, String(model)] as const);
  const expression = own(given, "ModelSelectionExpression");
  const post = operation(type, {
    responses: { "200": { description: "OK", content: { "application/json": { schema: { type: "object" } } } } },
    "x-apigw-websocket": {
      ...(expression !== undefined && { responseModelSelectionExpression: expression }),
      responseModels: Object.fromEntries(models.map(([key, name]) => [key, { $ref: `#/components/schemas/${name}` }])),
    },
  });
  const schemas = Object.fromEntries(models.map(([, name]): [string, Json] => [name, { type: "object" }]));
  return carried(documentOf(type, { paths: { "/answered": { post } }, components: { schemas } }), ["/paths"]);
}

function carryModel({ type, given }: V2Row): Carried {
  const name = String(own(given, "Name"));
  const media = String(own(given, "ContentType"));
  const requestBody = { content: { [media]: { schema: { $ref: `#/components/schemas/${name}` } } } };
  const root = documentOf(type, {
    components: { schemas: { [name]: own(given, "Schema") ?? {} } },
    paths: { "/$default": { post: operation(type, { requestBody }) } },
  });
  return carried(root, [toPointer(["components", "schemas", name])]);
}

function carryGatewayResponse({ type, given }: V2Row): Carried {
  const kind = String(own(given, "ResponseType"));
  const response = {
    statusCode: own(given, "StatusCode") ?? "",
    responseParameters: own(given, "ResponseParameters") ?? {},
    responseTemplates: own(given, "ResponseTemplates") ?? {},
  };
  const key = "x-amazon-apigateway-gateway-responses";
  return carried(documentOf(type, { [key]: { [kind]: response } }), [toPointer([key, kind])]);
}

function carryValidator({ type, given }: V2Row): Carried {
  const name = String(own(given, "Name"));
  const validator = {
    validateRequestBody: own(given, "ValidateRequestBody") ?? false,
    validateRequestParameters: own(given, "ValidateRequestParameters") ?? false,
  };
  const key = "x-amazon-apigateway-request-validators";
  return carried(documentOf(type, { [key]: { [name]: validator } }), [toPointer([key, name])]);
}
