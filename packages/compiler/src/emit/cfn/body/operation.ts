import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { Operation } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact } from "../../../source/json-map.ts";
import { printHttpIntegration } from "./http-integration.ts";
import { printContent } from "./models.ts";
import { printParameters } from "./parameters.ts";
import { printResponses } from "./responses.ts";
import { printRestIntegration } from "./rest-integration.ts";
import type { Security } from "./security.ts";

/** The operation object of a method; `operationId` is left out where another operation has the same. */
export function printOperation(
  api: RestApi | HttpApi,
  operation: Operation,
  security: Security,
  repeatsId: boolean,
): JsonObject {
  return compact({
    operationId: repeatsId ? undefined : operation.operationId,
    summary: operation.summary,
    description: operation.description,
    isDefaultRoute: (api.kind === "http" && operation.isDefaultRoute) || undefined,
    parameters: printParameters(api, operation),
    ...(api.kind === "rest" ? printRestParts(api, operation) : printHttpParts(operation)),
    security: security.requirementOf(operation),
  });
}

function printRestParts(api: RestApi, { requestBody, responses, validator, integration }: Operation): JsonObject {
  const content = requestBody && printContent(api, requestBody.content);
  return compact({
    requestBody: content && compact({ required: requestBody.isRequired || undefined, content }),
    responses: printResponses(api, responses),
    "x-amazon-apigateway-request-validator": validator,
    "x-amazon-apigateway-integration": integration && printRestIntegration(integration),
  });
}

/** An HTTP API ignores bodies and responses; the format demands `responses`. */
function printHttpParts({ integration }: Operation): JsonObject {
  return compact({
    responses: {},
    "x-amazon-apigateway-integration": integration && printHttpIntegration(integration),
  });
}
