import { fromParts, type Cfn, type Reference } from "../ir/cfn.ts";
import type { LambdaIntegration } from "../ir/integration.ts";
import type { Node } from "../source/node.ts";
import { child } from "../source/node.ts";
import { invocationUri } from "./arn.ts";
import { fillValue } from "./cfn-value.ts";
import { configString } from "./config-value.ts";
import type { Context } from "./context.ts";
import { toPascalCase } from "./operation-id.ts";

/** The Lambda proxy integration that the configuration gives to an operation without one of its own. */
export function defaultIntegration(operation: Node, name: string, context: Context): LambdaIntegration | undefined {
  if (child(operation, "x-amazon-apigateway-integration").value !== undefined) return undefined;
  const configured = context.config.integrations?.[name] ?? context.config.integrations?.["default"];
  if (configured === undefined) return undefined;
  const functionArn = fillValue(functionArnFrom(configured.lambda, name), operation.graph.names);
  return {
    kind: "lambda",
    origin: operation.origin,
    isProxy: true,
    httpMethod: "POST",
    uri: context.kind === "http" ? functionArn : invocationUri(functionArn),
    functionArn,
    timeoutMs: undefined,
    credentials: undefined,
    requestParameters: [],
    requestTemplates: [],
    templateSelectionExpression: undefined,
    responses: [],
    passthroughBehavior: undefined,
    contentHandling: undefined,
    cacheNamespace: undefined,
    cacheKeyParameters: [],
    payloadFormatVersion: context.kind === "http" ? "2.0" : undefined,
    responseTransferMode: undefined,
  };
}

/** A logical id means that function's ARN; an ARN or an intrinsic is taken as it is. */
function functionArnFrom(
  written: NonNullable<NonNullable<Context["config"]["integrations"]>[string]>["lambda"],
  name: string,
): Cfn<string> {
  const value = typeof written === "string" ? written.replaceAll("${operationId}", () => name) : configString(written);
  if (typeof value !== "string" || value.startsWith("arn:")) return value;
  const reference: Reference = { kind: "attribute", resource: toPascalCase(value), attribute: "Arn" };
  return fromParts([reference]);
}
