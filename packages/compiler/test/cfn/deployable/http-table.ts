import type { HttpApi } from "../../../src/ir/api.ts";
import type { Mark } from "./marks.ts";
import {
  common,
  integrationResponse,
  restAuthorizer,
  restIntegration,
  restOperation,
  restParameter,
  stage,
  surroundings,
} from "./rest-table.ts";

/** The marks of an HTTP API, which knows nothing of bodies and responses. */
export const httpMarks: Mark<HttpApi> = {
  fields: {
    ...common,
    securitySchemes: "kept",
    operations: {
      list: {
        fields: {
          ...restOperation.fields,
          isDefaultRoute: "fixed",
          // The gateway has those of the path alone.
          parameters: { list: { fields: { ...restParameter.fields, isRequired: "kept", name: onPath } } },
          requestBody: "kept",
          responses: "kept",
          isApiKeyRequired: "kept",
          validator: "kept",
          integration: {
            fields: {
              ...restIntegration.fields,
              requestTemplates: "kept",
              passthroughBehavior: "kept",
              contentHandling: "kept",
              cacheNamespace: "kept",
              cacheKeyParameters: "kept",
              responseTransferMode: "kept",
              // What is no function gets 1.0 always.
              payloadFormatVersion: (integration) => (integration["kind"] === "lambda" ? "released" : "kept"),
              tls: { fields: { insecureSkipVerification: "kept", serverNameToVerify: "released" } },
              responses: {
                list: {
                  fields: {
                    ...integrationResponse.fields,
                    statusCode: "kept",
                    templates: "kept",
                    contentHandling: "kept",
                  },
                },
              },
            },
          },
        },
      },
    },
    authorizers: {
      list: {
        fields: {
          ...restAuthorizer.fields,
          identitySources: "released",
          schemeHeader: (authorizer) => (authorizer["kind"] === "jwt" ? "kept" : "released"),
          payloadFormatVersion: "released",
          enableSimpleResponses: "released",
          identityValidationExpression: "kept",
          userPoolArns: "kept",
          algorithms: "kept",
        },
      },
    },
    cors: {
      fields: {
        origin: "kept",
        allowOrigins: "released",
        allowMethods: "released",
        allowHeaders: "released",
        exposeHeaders: "released",
        maxAgeSeconds: "released",
        allowCredentials: "released",
      },
    },
    settings: {
      fields: {
        ...surroundings,
        endpoint: { fields: { disablesExecuteApi: "released", ipAddressType: "released" } },
        stage,
        furtherStages: { list: stage },
      },
    },
  },
};

function onPath(parameter: Readonly<Record<string, unknown>>): "released" | "kept" {
  return parameter["in"] === "path" ? "released" : "kept";
}
