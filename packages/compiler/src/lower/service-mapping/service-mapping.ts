import type { IntegrationResponse, ParameterMapping, ServiceIntegration, Template } from "../../ir/integration.ts";
import type { Operation, Response } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import { isObject } from "../../source/json.ts";
import { child, entries, type Node } from "../../source/node.ts";
import { serviceActionOf } from "../arn.ts";
import { cfnNumber, cfnString } from "../cfn-value.ts";
import type { Context } from "../context.ts";
import { lowerSchema } from "../schema.ts";
import { textOf } from "../text.ts";
import type { Action, ActionInput, Answer, Made } from "./action.ts";
import { actions } from "./actions.ts";
import { checkShapes } from "./member-shapes.ts";
import { createVariables } from "./members.ts";
import { createComplain, insteadOf, type Complain } from "./problem.ts";
import { integrationUri } from "./resource.ts";
import type { Request } from "./source.ts";
import { outcomeNames, usualStatuses, type Status } from "./status.ts";
import { createTypeReader, type Named, type ValueType } from "./value-type.ts";

/** What of an operation is known when its mapping is made. */
export type MappedOperation = Pick<Operation, "parameters" | "requestBody" | "responses" | "pagination">;

/** An integration, and the operation's responses with those that it can end in. */
export interface ServiceMapping {
  readonly integration: ServiceIntegration;
  readonly responses: readonly Response[];
}

const common = ["action", "role", "status", "timeoutInMillis"];

/**
 * The integration with an AWS service that `x-apigw-mapping` stands for, with its templates; undefined if there is none, or if it
 * is said wrongly, which is reported.
 */
export function lowerServiceMapping(
  operation: Node,
  lowered: MappedOperation,
  context: Context,
): ServiceMapping | undefined {
  const node = child(operation, "x-apigw-mapping");
  if (node.value === undefined) return undefined;
  const { complain, count } = createComplain(context.report);
  const action = readAction(node, operation, context, complain);
  if (action === undefined) return undefined;
  const responses = [...lowered.responses];
  const made = action.make(inputOf(node, { ...lowered, responses }, responses, context, complain));
  const integration = made && integrationOf(node, made, context);
  return integration && count() === 0 ? { integration, responses } : undefined;
}

function readAction(node: Node, operation: Node, context: Context, complain: Complain): Action | undefined {
  const names = actions.map(({ name }) => name);
  if (!isObject(node.value)) {
    complain(
      node,
      "is no object",
      "Write { action: dynamodb:PutItem, table: orders, key: [id] }, with names of your own.",
    );
    return;
  }
  if (context.kind === "websocket") {
    complain(
      node,
      "is made of the parameters and statuses of requests, which messages do not have",
      "Write x-amazon-apigateway-integration of type aws, with the action's URI and a request template for $default; iam.serviceRoles in the configuration makes its role.",
    );
    return;
  }
  if (context.kind !== "rest") {
    complain(
      node,
      "makes mapping templates, which only REST APIs have",
      "Set the type to rest, or write an integrationSubtype.",
    );
    return;
  }
  if (child(operation, "x-amazon-apigateway-integration").value !== undefined) {
    complain(node, "stands beside an integration", "Remove it, or x-amazon-apigateway-integration.");
    return;
  }
  const name = textOf(node, "action");
  if (name === undefined) {
    complain(node, "has no action", `Say one of ${names.join(", ")}.`);
    return;
  }
  const action = actions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (action === undefined) {
    complain(child(node, "action"), `has an unknown action, "${name}"`, insteadOf(name, names));
    return;
  }
  const known = [...common, ...action.members];
  for (const [key, at] of entries(node)) {
    if (!known.includes(key)) complain(at, `has no "${key}" for ${action.name}`, insteadOf(key, known));
  }
  checkShapes(node, complain);
  return action;
}

function inputOf(
  node: Node,
  operation: MappedOperation,
  responses: Response[],
  context: Context,
  complain: Complain,
): ActionInput {
  const named = namedIn(context);
  const typeOf = createTypeReader(named, complain);
  const statuses = readStatuses(node, responses, complain);
  const success = responses.find(({ status }) => status === statuses("success"));
  return {
    node,
    context,
    complain,
    request: requestOf(node, operation, typeOf, complain),
    variables: createVariables(),
    pagination: operation.pagination,
    response: once(() => {
      const media = success?.content.find(({ type }) => isJson(type));
      return media && typeOf(media.schema);
    }),
    responseHeaders: success?.headers.map(({ name }) => name) ?? [],
    status(outcome) {
      const status = statuses(outcome);
      if (!responses.some((one) => one.status === status)) responses.push(responseOf(node, status, outcome));
      return status;
    },
  };
}

function requestOf(
  node: Node,
  operation: MappedOperation,
  typeOf: (schema: Schema) => ValueType | undefined,
  complain: Complain,
): Request {
  return {
    parameters: operation.parameters,
    typeOf,
    body: once(() => {
      const media = operation.requestBody?.content.find(({ type }) => isJson(type));
      if (media !== undefined) return typeOf(media.schema);
      complain(
        node,
        "needs a body that the operation does not have",
        "Declare a requestBody of application/json with a schema.",
      );
    }),
  };
}

function namedIn(context: Context): Named {
  const lowered = new Map<string, Schema>();
  return (name) => {
    const known = lowered.get(name);
    if (known) return known;
    const found = context.schemas.all.find((one) => one.name === name);
    const schema = found && lowerSchema(found.node, context);
    if (schema) lowered.set(name, schema);
    return schema;
  };
}

/** `status: { conflict: 422 }` puts others in place of the usual ones. */
function readStatuses(node: Node, responses: readonly Response[], complain: Complain): (outcome: Status) => string {
  const said = new Map<string, string>();
  for (const [key, at] of entries(child(node, "status"))) {
    const status = typeof at.value === "number" || typeof at.value === "string" ? String(at.value) : "";
    if (!Object.hasOwn(usualStatuses, key))
      complain(at, `has an unknown outcome, "${key}"`, insteadOf(key, Object.keys(usualStatuses)));
    else if (!/^[2-5]\d\d$/.test(status)) complain(at, "has a status that is none", "Write a number from 200 to 599.");
    else said.set(key, status);
  }
  const success = responses.find(({ status }) => /^2\d\d$/.test(status))?.status ?? usualStatuses.success;
  return (outcome) => said.get(outcome) ?? (outcome === "success" ? success : usualStatuses[outcome]);
}

function responseOf({ origin }: Node, status: string, outcome: Status): Response {
  return { origin, status, description: outcomeNames[outcome], headers: [], content: [], links: [] };
}

function integrationOf(node: Node, made: Made, context: Context): ServiceIntegration {
  const { origin } = node;
  const uri = integrationUri(made.target);
  const template = (text: Template["text"]): Template[] => [{ origin, key: "application/json", text, isMade: true }];
  const mapping = ([target, source]: readonly [string, string]): ParameterMapping => ({ origin, target, source });
  return {
    kind: "service",
    origin,
    isProxy: false,
    httpMethod: made.httpMethod,
    uri,
    action: serviceActionOf(uri),
    access: made.access,
    timeoutMs: cfnNumber(child(node, "timeoutInMillis"), context.report),
    credentials: cfnString(child(node, "role"), context.report),
    requestParameters: made.parameters.map(mapping),
    requestTemplates: made.template === undefined ? [] : template(made.template),
    templateSelectionExpression: undefined,
    responses: made.answers.map((answer) => responseFor(answer, origin, template, mapping)),
    passthroughBehavior: made.template === undefined ? "WHEN_NO_MATCH" : "NEVER",
    contentHandling: undefined,
    cacheNamespace: undefined,
    cacheKeyParameters: [],
    payloadFormatVersion: undefined,
    responseTransferMode: undefined,
  };
}

function responseFor(
  { pattern, status, template: text, headers = [] }: Answer,
  origin: Node["origin"],
  template: (text: string) => Template[],
  mapping: (pair: readonly [string, string]) => ParameterMapping,
): IntegrationResponse {
  return {
    origin,
    pattern,
    statusCode: status,
    templateSelectionExpression: undefined,
    parameters: headers.map((name) =>
      mapping([`method.response.header.${name}`, `integration.response.header.${name}`]),
    ),
    templates: text === undefined ? [] : template(text),
    contentHandling: undefined,
  };
}

function isJson(type: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
