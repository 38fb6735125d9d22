import type { ConditionBranch } from "../../ir/cfn.ts";
import type { Integration } from "../../ir/integration.ts";
import type { HttpMethod, MediaType, Response } from "../../ir/operation.ts";
import { isPlainText } from "../../ir/plain-text.ts";
import type { Route } from "../../ir/websocket.ts";
import { isObject, own } from "../../source/json.ts";
import { conditionOf } from "../../source/condition.ts";
import { assuming, child, deref, entries, follow, type Node } from "../../source/node.ts";
import { below } from "../../source/origin.ts";
import { shortHash } from "../../source/short-hash.ts";
import { lowerRequestBody, lowerResponses } from "../bodies.ts";
import { operationCondition } from "../conditions.ts";
import type { Context } from "../context.ts";
import { unexpectedType } from "../diagnostics.ts";
import { defaultIntegration } from "../default-integration.ts";
import { lowerIntegration } from "../integration.ts";
import { methodOf } from "../method-keys.ts";
import { toCamelCase } from "../operation-id.ts";
import { lowerParameters } from "../parameters.ts";
import { lowerOperationSecurity, type OperationSecurity, type Security } from "../security.ts";
import { checkPathMember } from "../path-members.ts";
import { checkShapes } from "../shapes.ts";
import { isTrue, textOf, textsOf } from "../text.ts";
import { conditionalRoute, payloadVersion, routeMethod, unusedResponse } from "./diagnostics.ts";
import { lowerServiceMapping, type MappedOperation } from "../service-mapping/service-mapping.ts";
import { lowerReplyModels, lowerRequestModels, type InlineModels } from "./models.ts";

/** The one operation of a path, and what stands around it. */
export interface PathOperation {
  /** The path without its slash. */
  readonly key: string;
  readonly pathItem: Node;
  readonly operation: Node;
  /** What must hold for it to be there. */
  readonly when: readonly ConditionBranch[];
}

/** The operations of `paths` or `webhooks`, one a path: `post`, or the only other one. */
export function pathOperations(paths: Node, context: Context): PathOperation[] {
  return entries(paths).flatMap(([path, written]) => {
    if (path.startsWith("x-")) return [];
    const key = path.replace(/^\//, "");
    const outer = present(key, written, context);
    const pathItem = deref(outer.node);
    if (pathItem?.value === undefined || pathItem.value === null) return [];
    if (!isObject(pathItem.value)) {
      context.report(unexpectedType, pathItem.origin, { expected: "a path item object" });
      return [];
    }
    checkShapes(pathItem, "pathItem", context);
    const operations = entries(pathItem).flatMap(([name, node]): [HttpMethod, Present][] => {
      const method = methodOf(name);
      if (method === undefined) {
        checkPathMember(name, node, pathItem, context);
        return [];
      }
      const operation = present(key, node, context);
      const { origin, value } = operation.node;
      if (isObject(value)) return [[method, operation]];
      if (value !== undefined) context.report(unexpectedType, origin, { expected: "an operation object" });
      return [];
    });
    const taken = operations.find(([method]) => method === "post") ?? operations[0];
    for (const each of operations) {
      const [method, { node }] = each;
      if (method !== "post") context.report(routeMethod, node.origin, { method, isTaken: each === taken });
    }
    if (taken === undefined) return [];
    const [, { node: operation, when }] = taken;
    return { key, pathItem, operation, when: [...outer.when, ...when] };
  });
}

/** What is there under conditions, or always. */
interface Present {
  readonly node: Node;
  readonly when: readonly ConditionBranch[];
}

/**
 * The node, without the conditions around it that decide whether it is there at all. One that has two things to choose from is
 * reported, and the first is taken: CloudFormation would make the other while the first is there, under the same key.
 */
function present(key: string, written: Node, { report }: Context): Present {
  let node = written;
  const when: ConditionBranch[] = [];
  for (let condition = conditionOf(node.value); condition !== undefined; condition = conditionOf(node.value)) {
    const [held, not] = [true, false].map((is) => assuming(node, new Map(node.assume).set(condition, is)));
    const is = held?.value !== undefined;
    // Whether callers are checked can't depend on what a stack says.
    if (key === "$connect" || (is && not?.value !== undefined))
      report(conditionalRoute, node.origin, { what: `What the route ${key} is`, condition });
    else when.push({ condition, is });
    node = (is ? held : not) ?? node;
  }
  return { node, when };
}

/** What of a route is one thing for all stacks, and how a message calls it. */
const wholes: ReadonlyMap<string, string> = new Map([
  ["x-amazon-apigateway-integration", "What stands behind the route"],
  ["security", "Who may connect"],
  ["parameters", "Which parameters there are"],
  ["requestBody", "What the message is"],
  ["responses", "Whether the route answers"],
]);

/** The operation, read as if the conditions around its parts held: each is reported. */
function withDecidedParts(operation: Node, { report }: Context): Node {
  let node = operation;
  for (
    let condition = operationCondition(node, node.assume);
    condition !== undefined;
    condition = operationCondition(node, node.assume)
  ) {
    const found = [...wholes].find(([key]) => conditionOf(child(node, key).value) === condition);
    const [place, what] = found ?? ["security", wholes.get("security") ?? ""];
    report(conditionalRoute, child(node, place).origin, { what, condition });
    node = assuming(node, new Map(node.assume).set(condition, true));
  }
  return node;
}

/** A route, whose name is none of those taken. */
export function lowerRoute(
  { key, pathItem, operation: written, when }: PathOperation,
  taken: ReadonlySet<string>,
  security: Security,
  inline: InlineModels,
  context: Context,
): Route {
  const operation = withDecidedParts(written, context);
  checkShapes(operation, "operation", context);
  const operationId = textOf(operation, "operationId");
  const id = messageIdOf(operationId ?? key, taken);
  const extension = messageExtension(operation, context);
  const message = messageOf(operation, context);
  lowerServiceMapping(operation, nothingOfRequests, context);
  const isChecked =
    message !== undefined && !isLifecycle(key) && !isPlainText(message) && validates(extension, context);
  return {
    origin: operation.origin,
    when,
    key,
    id,
    operationId,
    summary: textOf(operation, "summary"),
    description: textOf(operation, "description"),
    isDeprecated: isTrue(operation, "deprecated"),
    tags: textsOf(operation, "tags"),
    parameters: lowerParameters(operation, pathItem, "", context),
    ...routeSecurity(key, operation, security, context),
    message,
    requestModels: lowerRequestModels(extension, id, isChecked ? message : undefined, inline, context),
    reply: replyOf(key, operation, context),
    replyModels: lowerReplyModels(extension, id, inline, context),
    isAcknowledged: isTrue(extension, "ack"),
    integration: inOneFormat(
      lowerIntegration(operation, context) ?? defaultIntegration(operation, operationId ?? id, context),
      context,
    ),
  };
}

/** The integration without a payload format that there is on HTTP APIs only. */
function inOneFormat(integration: Integration | undefined, { report }: Context): Integration | undefined {
  const version = integration?.payloadFormatVersion;
  if (integration === undefined || typeof version !== "string" || version === "1.0") return integration;
  report(payloadVersion, below(integration.origin, "payloadFormatVersion"), { version });
  return { ...integration, payloadFormatVersion: undefined };
}

/** A mapping is made of what a message does not have, which is reported. */
const nothingOfRequests: MappedOperation = {
  parameters: [],
  requestBody: undefined,
  responses: [],
  pagination: undefined,
};

/** What `x-apigw-websocket` says of a route, or of a message that is pushed. */
export function messageExtension(operation: Node, context: Context): Node {
  const extension = follow(operation, "x-apigw-websocket");
  if (extension.value !== undefined && !isObject(extension.value))
    context.report(unexpectedType, extension.origin, { expected: "an object" });
  checkShapes(extension, "webSocketMessage", context);
  return extension;
}

/** Whether a route is about the connection itself, not a message. */
function isLifecycle(key: string): boolean {
  return key === "$connect" || key === "$disconnect";
}

function validates(extension: Node, { document }: Context): boolean {
  const root = own(own(document.root.value, "x-apigw-websocket"), "validate");
  return (own(extension.value, "validate") ?? root) !== false;
}

/** The root's security is about connecting: the gateway asks for nothing after that. */
function routeSecurity(key: string, operation: Node, security: Security, context: Context): OperationSecurity {
  const inherits = key === "$connect" || child(operation, "security").value !== undefined;
  if (inherits) return lowerOperationSecurity(operation, security, context);
  return { security: [], authorization: { kind: "none" }, isApiKeyRequired: false };
}

/** The message in the request body: as JSON, or whatever it is first. */
export function messageOf(operation: Node, context: Context): MediaType | undefined {
  return bodyOf(lowerRequestBody(operation, context)?.content ?? []);
}

/** JSON if it is there. */
function bodyOf(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ type }) => /[/+]json\b/i.test(type)) ?? content[0];
}

/** The first response of success that has content; another's is in no message, which is reported. */
function replyOf(key: string, operation: Node, context: Context): Response | undefined {
  const answers = lowerResponses(operation, context).filter(({ content }) => content.length > 0);
  const reply = answers.find(({ status }) => status.startsWith("2") || status === "default");
  // The answer to a handshake has a status, and what it says, nobody who opens a WebSocket can read.
  if (key !== "$connect") reportUnused(key, answers, reply, context);
  return reply;
}

/** Reports responses whose content is in no message. */
export function reportUnused(
  name: string,
  responses: readonly Response[],
  reply: Response | undefined,
  { report }: Context,
): void {
  for (const response of responses) {
    if (response === reply || response.content.length === 0) continue;
    report(unusedResponse, response.origin, { name, status: response.status, reply: reply?.status });
  }
}

/** A name in camelCase that nothing else has: later ones get a suffix of their own words. */
export function messageIdOf(words: string, taken: ReadonlySet<string>): string {
  const base = toCamelCase(words);
  const name = /^[a-z]/i.test(base) ? base : `message${base}`;
  return taken.has(name) || base === "" ? `${name}${shortHash(words, 6)}` : name;
}
