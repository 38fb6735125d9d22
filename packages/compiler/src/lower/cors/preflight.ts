import type { ParameterMapping, Template } from "../../ir/integration.ts";
import type { Operation, Response } from "../../ir/operation.ts";
import type { Origin } from "../../source/origin.ts";
import { operationIdOf } from "../operation-id.ts";
import type { Allowances } from "./allowances.ts";
import { echoOrigin, preflightHeaders } from "./headers.ts";

/**
 * The OPTIONS operation of a path: the gateway itself answers, without a back end.
 *
 * Its bodies are text whatever the binary media types of the API are: a template over binary data fails.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 *
 * @param operations those of the path
 */
export function preflightFor(
  path: string,
  operations: readonly Operation[],
  allowed: Allowances,
  taken: ReadonlySet<string>,
  origin: Origin,
): Operation {
  const [first, ...others] = operations.map(({ when }) => when);
  // A path that is there under a condition answers under the same one.
  const when = first && others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : [];
  const headers = preflightHeaders(allowed);
  return {
    origin,
    id: operationIdOf({ operationId: undefined, method: "options", path, when }, taken),
    operationId: undefined,
    method: "options",
    path,
    pathOrigin: operations[0]?.pathOrigin ?? origin,
    isPreflight: true,
    isDefaultRoute: false,
    when,
    summary: "Which other origins may call",
    description: undefined,
    isDeprecated: false,
    tags: [],
    parameters: operations[0]?.parameters.filter((parameter) => parameter.in === "path") ?? [],
    pagination: undefined,
    requestBody: undefined,
    responses: [
      responseWith(
        headers.map(([name]) => name),
        origin,
      ),
    ],
    security: [],
    authorization: { kind: "none" },
    isApiKeyRequired: false,
    validator: undefined,
    integration: {
      kind: "mock",
      origin,
      timeoutMs: undefined,
      credentials: undefined,
      requestParameters: [],
      templateSelectionExpression: undefined,
      requestTemplates: [{ origin, key: "application/json", text: '{"statusCode": 204}' }],
      responses: [
        {
          origin,
          pattern: "default",
          statusCode: "204",
          parameters: headers.map(([name, source]): ParameterMapping => ({
            origin,
            target: `method.response.header.${name}`,
            source,
          })),
          templates: templatesWith(allowed, origin),
          contentHandling: "CONVERT_TO_TEXT",
          templateSelectionExpression: undefined,
        },
      ],
      passthroughBehavior: undefined,
      contentHandling: "CONVERT_TO_TEXT",
      cacheNamespace: undefined,
      cacheKeyParameters: [],
      payloadFormatVersion: undefined,
      responseTransferMode: undefined,
    },
  };
}

function templatesWith(allowed: Allowances, origin: Origin): Template[] {
  const text = echoOrigin(allowed);
  return text === "" ? [] : [{ origin, key: "application/json", text }];
}

function responseWith(names: readonly string[], origin: Origin): Response {
  return {
    origin,
    status: "204",
    description: "What they may send",
    headers: names.map((name) => declaredHeader(name, origin)),
    content: [],
    links: [],
  };
}

/** A header of a response that no author declared. */
export function declaredHeader(name: string, origin: Origin): Response["headers"][number] {
  return {
    origin,
    name,
    description: undefined,
    isRequired: false,
    schema: { kind: "any", origin, description: undefined },
  };
}
