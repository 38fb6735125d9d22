import type { Documentation, GatewayResponse, RequestValidator, RestApi } from "../../../ir/api.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, sortedJson, sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { printList, printOptional, printValue } from "../value.ts";
import { jsonWithReferences } from "./gateway-variables.ts";
import { printMappings } from "../mappings.ts";
import { printTemplates } from "./rest-integration.ts";

/** The extensions at the root of a REST API's document. */
export function printRestExtensions(api: RestApi): JsonObject {
  return compact({
    "x-amazon-apigateway-api-key-source": printOptional(api.apiKeySource),
    "x-amazon-apigateway-binary-media-types": unlessEmpty(printList(api.binaryMediaTypes)),
    "x-amazon-apigateway-minimum-compression-size": printOptional(api.minimumCompressionSize),
    "x-amazon-apigateway-request-validators": unlessEmpty(
      sortedMap(api.validators.map((validator) => [validator.name, printValidator(validator)])),
    ),
    "x-amazon-apigateway-gateway-responses": unlessEmpty(
      sortedMap(api.gatewayResponses.map((response) => [response.type, printGatewayResponse(response)])),
    ),
    "x-amazon-apigateway-policy": api.policy && sortedJson(jsonWithReferences(api.policy)),
    "x-amazon-apigateway-security-policy": printOptional(api.securityPolicy),
    "x-amazon-apigateway-endpoint-access-mode": printOptional(api.endpointAccessMode),
    "x-amazon-apigateway-documentation": api.documentation && printDocumentation(api.documentation),
  });
}

function printValidator({ validatesBody, validatesParameters }: RequestValidator): JsonObject {
  return {
    validateRequestBody: printValue(validatesBody),
    validateRequestParameters: printValue(validatesParameters),
  };
}

function printGatewayResponse({ statusCode, parameters, templates }: GatewayResponse): JsonObject {
  return compact({
    statusCode: printOptional(statusCode),
    responseParameters: printMappings(parameters),
    responseTemplates: printTemplates(templates),
  });
}

function printDocumentation({ version, parts }: Documentation): JsonObject {
  return compact({
    version: printOptional(version),
    documentationParts: parts.map(({ location, properties }) => ({
      location: sortedMap(Object.entries(location)),
      properties: sortedJson(properties),
    })),
  });
}
