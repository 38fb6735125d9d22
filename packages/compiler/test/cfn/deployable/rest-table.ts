import type { HttpApi, RestApi } from "../../../src/ir/api.ts";
import type { Authorization, Authorizer } from "../../../src/ir/authorizer.ts";
import type { Integration, IntegrationResponse } from "../../../src/ir/integration.ts";
import type { MediaType, Operation, Parameter, Response } from "../../../src/ir/operation.ts";
import type { RestStage } from "../../../src/ir/settings/stage.ts";
import type { FieldMarks, Fields, Mark } from "./marks.ts";

/*
 * Which fields of the IR a Deployment is a snapshot of. AWS's list of what needs a new one:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html
 * Titles, descriptions and names are in it there, since they belong to the API, its resources, methods and models.
 */

const mapping = { list: { fields: { origin: "kept", target: "released", source: "released" } } } as const;
const template = {
  list: { fields: { origin: "kept", key: "released", text: "released", textOrigin: "kept", isMade: "kept" } },
} as const;

/** A response of a REST API's integration. */
export const integrationResponse: FieldMarks<IntegrationResponse> = {
  fields: {
    origin: "kept",
    pattern: "released",
    statusCode: "released",
    parameters: mapping,
    templates: template,
    contentHandling: "released",
    // WebSocket only.
    templateSelectionExpression: "kept",
  },
};

/** An integration of a REST API. */
export const restIntegration: FieldMarks<Integration> = {
  fields: {
    kind: "fixed",
    origin: "kept",
    timeoutMs: "released",
    credentials: "released",
    requestParameters: mapping,
    requestTemplates: template,
    responses: { list: integrationResponse },
    passthroughBehavior: "released",
    contentHandling: "released",
    cacheNamespace: "released",
    cacheKeyParameters: "released",
    responseTransferMode: "released",
    isProxy: "fixed",
    httpMethod: "released",
    uri: "released",
    vpcLink: { fields: { id: "released", target: "released" } },
    tls: { fields: { insecureSkipVerification: "released", serverNameToVerify: "kept" } },
    // What is read out of the URI, to permit calls.
    functionArn: "kept",
    action: "kept",
    access: "kept",
    // HTTP and WebSocket only.
    payloadFormatVersion: "kept",
    templateSelectionExpression: "kept",
    subtype: "fixed",
  },
};

const restMediaType: Mark<MediaType> = {
  fields: {
    origin: "kept",
    type: "released",
    // For the SDK and the documentation; the gateway has the model.
    schema: "kept",
    encoding: "kept",
    model: { fields: { kind: "fixed", name: "released", schema: "released" } },
  },
};

const restResponse: Mark<Response> = {
  fields: {
    origin: "kept",
    status: "released",
    description: "released",
    headers: {
      list: { fields: { origin: "kept", name: "released", description: "kept", isRequired: "kept", schema: "kept" } },
    },
    content: { list: restMediaType },
    // For the SDK.
    links: "kept",
  },
};

/** A parameter of a REST API's operation. */
export const restParameter: FieldMarks<Parameter> = {
  fields: {
    origin: "kept",
    name: "released",
    in: "fixed",
    // Those of the path are required always.
    isRequired: (parameter) => (parameter["in"] === "path" ? "kept" : "released"),
    isDeprecated: "kept",
    isImplicit: "kept",
    description: "kept",
    style: "kept",
    explode: "kept",
    allowReserved: "kept",
    schema: "kept",
    contentType: "kept",
  },
};

const authorization: Mark<Authorization> = {
  fields: { kind: "fixed", name: "released", scopes: "released" },
};

/** An operation of a REST API. */
export const restOperation: FieldMarks<Operation> = {
  fields: {
    origin: "kept",
    id: "kept",
    operationId: "released",
    method: "fixed",
    path: "released",
    pathOrigin: "kept",
    isPreflight: "kept",
    isDefaultRoute: "kept",
    when: { list: { fields: { condition: "released", is: "released" } } },
    summary: "released",
    description: "released",
    isDeprecated: "kept",
    tags: "kept",
    parameters: { list: restParameter },
    pagination: "kept",
    requestBody: {
      fields: { origin: "kept", description: "kept", isRequired: "released", content: { list: restMediaType } },
    },
    responses: { list: restResponse },
    // What a client may present; the gateway asks for what is below.
    security: "kept",
    authorization,
    isApiKeyRequired: "released",
    validator: "released",
    integration: restIntegration,
  },
};

/** An authorizer of a REST API. */
export const restAuthorizer: FieldMarks<Authorizer> = {
  fields: {
    kind: "fixed",
    origin: "kept",
    name: "released",
    authType: "released",
    ttlSeconds: "released",
    identitySources: (authorizer) => (authorizer["kind"] === "request" ? "released" : "kept"),
    // The same as one text.
    identitySource: "kept",
    schemeHeader: "released",
    uri: "released",
    functionArn: "kept",
    credentials: "released",
    identityValidationExpression: "released",
    payloadFormatVersion: "kept",
    enableSimpleResponses: "kept",
    userPoolArns: "released",
    issuers: "released",
    algorithms: "released",
  },
};

/** A stage of a REST or HTTP API. */
export const stage: Mark<RestStage & { readonly autoDeploys: boolean }> = {
  fields: {
    key: "kept",
    name: "kept",
    description: "kept",
    variables: "kept",
    tags: "kept",
    throttling: "kept",
    routeThrottling: "kept",
    accessLogs: "kept",
    hasDetailedMetrics: "kept",
    redeploy: "released",
    deployment: "kept",
    isTraced: "kept",
    caching: "kept",
    executionLogs: "kept",
    clientCertificate: "kept",
    documentationVersion: "kept",
    canary: "kept",
    autoDeploys: "kept",
  },
};

/** What stands around the API, and how the template and other output is written. */
export const surroundings: Omit<Fields<HttpApi["settings"]>, "endpoint" | "furtherStages" | "stage"> = {
  tags: "kept",
  createsLambdaPermissions: "kept",
  quotas: "kept",
  retains: "kept",
  templateFormat: "kept",
  sdk: "kept",
  docs: "kept",
  domains: "kept",
  iam: "kept",
  vpcLinks: "kept",
  keptIds: "kept",
  alarms: "kept",
  trail: "kept",
};

type Common =
  | "description"
  | "importRemarks"
  | "kind"
  | "name"
  | "origin"
  | "schemas"
  | "servers"
  | "serviceRoles"
  | "tags"
  | "title"
  | "version";

/** What REST and HTTP APIs have both. */
export const common: Pick<Fields<HttpApi>, Common> = {
  kind: "fixed",
  origin: "kept",
  name: "kept",
  title: "released",
  version: "released",
  description: "released",
  servers: "kept",
  schemas: "kept",
  importRemarks: "kept",
  // Roles that the stack makes: integrations name them in their credentials.
  serviceRoles: "kept",
  tags: "kept",
};

/** The marks of a REST API. */
export const restMarks: Mark<RestApi> = {
  fields: {
    ...common,
    // Those of IAM and API keys have their names in the Body.
    securitySchemes: "released",
    authorizers: { list: restAuthorizer },
    operations: { list: restOperation },
    models: {
      list: {
        fields: { origin: "kept", name: "released", sourceName: "kept", description: "kept", schema: "released" },
      },
    },
    validators: {
      list: {
        fields: { origin: "kept", name: "released", validatesBody: "released", validatesParameters: "released" },
      },
    },
    gatewayResponses: {
      list: {
        fields: {
          origin: "kept",
          type: "released",
          statusCode: "released",
          parameters: mapping,
          templates: template,
        },
      },
    },
    policy: "released",
    binaryMediaTypes: "released",
    minimumCompressionSize: "released",
    apiKeySource: "released",
    documentation: {
      fields: {
        origin: "kept",
        version: "released",
        parts: { list: { fields: { origin: "kept", location: "released", properties: "released" } } },
      },
    },
    securityPolicy: "released",
    endpointAccessMode: "released",
    settings: {
      fields: {
        ...surroundings,
        usagePlans: "kept",
        waf: "kept",
        layout: "kept",
        endpoint: {
          fields: {
            type: "released",
            vpcEndpointIds: "released",
            // Known by its id, which is among those above.
            vpcEndpoint: "kept",
            disablesExecuteApi: "released",
            ipAddressType: "released",
          },
        },
        stage,
        furtherStages: { list: stage },
      },
    },
  },
};
