import { own, type Json } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { carried, notCarried, type Carried, type NotCarried } from "../errors/row.ts";
import { documentOf, operation } from "./document.ts";
import { carryIntegration } from "./integration.ts";
import { carryMethod, carryRoute } from "./operation.ts";
import type { V2Row } from "./row.ts";
import { carryAuthorizer } from "./security.ts";
import { carryApi, carryDomain, carryStage, carryUsagePlan } from "./settings.ts";

/** A resource as a document and a configuration that ask for the same; by its type, whatever it has. */
export function carryResource(row: V2Row): Carried | NotCarried {
  if (row.operation === "delete") return notCarried("what is deleted stands in no document");
  if (/already exists/.test(row.refusal ?? "")) return notCarried("it depends on what is deployed already");
  const how = Object.hasOwn(resources, row.resource) ? resources[row.resource] : undefined;
  return how === undefined ? notCarried(`no document and no setting says ${row.resource}`) : how(row);
}

const madeByTemplate = notCarried("the template makes it by itself");
const elsewhere = notCarried("links are named in documents, and made elsewhere");

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
  Deployment: (row) => (row.refusal === undefined ? madeByTemplate : withoutRoutes(row)),
  BasePathMapping: () => madeByTemplate,
  VpcLink: () => elsewhere,
  IntegrationResponse: carryIntegrationResponse,
  RouteResponse: (row) =>
    carryRoute({ ...row, given: { RouteKey: "answered", RouteResponseSelectionExpression: "$default" } }),
  Model: carryModel,
  GatewayResponse: carryGatewayResponse,
  RequestValidator: carryValidator,
};

function withoutRoutes({ type }: V2Row): Carried {
  return carried(documentOf(type, { paths: {} }), ["/paths", ""]);
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
