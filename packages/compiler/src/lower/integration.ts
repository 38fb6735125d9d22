import { isIntrinsic, type Cfn } from "../ir/cfn.ts";
import type { Integration, VpcLinkUse } from "../ir/integration.ts";
import { isObject } from "../source/json.ts";
import { child, follow, type Node } from "../source/node.ts";
import { functionArnOf, isLambdaUri, serviceActionOf, withInvocation } from "./arn.ts";
import { lowerTexts, lowerVersion } from "./authorizer.ts";
import { cfnBoolean, cfnNumber, cfnString, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { integrationType, unexpectedType } from "./diagnostics.ts";
import { lowerIntegrationResponses } from "./integration-response.ts";
import { lowerMappings, lowerTemplates } from "./mappings.ts";
import { linkIdOf } from "./settings/vpc-links.ts";
import { checkShapes } from "./shapes.ts";
import { lowerTemplateSelection } from "./websocket/template-selection.ts";

/**
 * `x-amazon-apigateway-integration` of an operation, `$ref` followed (AWS documents that for HTTP APIs only; the Body we
 * print has none left).
 */
export function lowerIntegration(operation: Node, context: Context): Integration | undefined {
  const node = follow(operation, "x-amazon-apigateway-integration");
  if (node.value === undefined) return undefined;
  if (!isObject(node.value)) {
    context.report(unexpectedType, node.origin, { expected: "an integration object" });
    return undefined;
  }
  checkShapes(node, "integration", context);
  const { report } = context;
  const string = (key: string): Cfn<string> | undefined => cfnString(child(node, key), report);
  const base = {
    origin: node.origin,
    timeoutMs: cfnNumber(child(node, "timeoutInMillis"), report),
    credentials: string("credentials"),
    requestParameters: lowerMappings(follow(node, "requestParameters"), context),
    requestTemplates: lowerTemplates(follow(node, "requestTemplates"), context),
    templateSelectionExpression: lowerTemplateSelection(node, "requestTemplates", context),
    responses: lowerIntegrationResponses(node, context),
    passthroughBehavior: upperCase(string("passthroughBehavior") ?? string("passThroughBehavior")),
    contentHandling: upperCase(string("contentHandling")),
    cacheNamespace: string("cacheNamespace"),
    cacheKeyParameters: lowerTexts(child(node, "cacheKeyParameters"), context),
    payloadFormatVersion: lowerVersion(child(node, "payloadFormatVersion"), context),
    responseTransferMode: upperCase(string("responseTransferMode")),
  };
  const uri = context.kind === "websocket" ? withInvocation(string("uri")) : string("uri");
  const httpMethod = upperCase(string("httpMethod"));
  const type = upperCase(string("type"));

  switch (type) {
    case "MOCK":
      return { ...base, kind: "mock" };
    case "HTTP":
    case "HTTP_PROXY":
      return {
        ...base,
        kind: "http",
        isProxy: type === "HTTP_PROXY",
        httpMethod,
        uri,
        vpcLink: lowerVpcLink(node, context),
        tls: lowerTls(node, context),
      };
    case "AWS":
    case "AWS_PROXY": {
      const subtype = string("integrationSubtype");
      if (subtype !== undefined && context.kind === "http") return { ...base, kind: "subtype", subtype };
      const isProxy = type === "AWS_PROXY";
      // A URI that does not show what it calls is a function's where only functions can stand: behind a proxy integration.
      const isLambda = uri !== undefined && (isLambdaUri(uri) || (isProxy && isOpaque(uri)));
      if (isLambda)
        return {
          ...base,
          kind: "lambda",
          isProxy,
          httpMethod,
          uri,
          functionArn: functionArnOf(uri) ?? plainFunction(uri, context),
        };
      return {
        ...base,
        kind: "service",
        isProxy,
        httpMethod,
        uri,
        action: uri === undefined ? undefined : serviceActionOf(uri),
        access: undefined,
      };
    }
    default:
      report(integrationType, type === undefined ? node.origin : child(node, "type").origin, {
        type: typeof type === "string" ? type.toLowerCase() : undefined,
      });
      return undefined;
  }
}

/** Whether the text gives no hint of what it names: it starts with a reference. */
function isOpaque(uri: Cfn<string>): boolean {
  return isIntrinsic(uri) && typeof uri.parts[0] !== "string";
}

/** HTTP APIs take the function itself as URI: `!GetAtt Fn.Arn`. On REST the same is an invocation URI we can't see into. */
function plainFunction(uri: Cfn<string>, context: Context): Cfn<string> | undefined {
  return context.kind === "http" && isOpaque(uri) ? uri : undefined;
}

function lowerVpcLink(node: Node, context: Context): VpcLinkUse | undefined {
  const type = upperCase(cfnString(child(node, "connectionType"), context.report));
  const id = linkIdOf(cfnString(child(node, "connectionId"), context.report), context);
  const target = cfnString(child(node, "integrationTarget"), context.report);
  return type === "VPC_LINK" || id !== undefined || target !== undefined ? { id, target } : undefined;
}

function lowerTls(
  node: Node,
  context: Context,
): { insecureSkipVerification: Cfn<boolean> | undefined; serverNameToVerify: Cfn<string> | undefined } | undefined {
  const tls = follow(node, "tlsConfig");
  if (!isObject(tls.value)) return undefined;
  return {
    insecureSkipVerification: cfnBoolean(child(tls, "insecureSkipVerification"), context.report),
    serverNameToVerify: cfnString(child(tls, "serverNameToVerify"), context.report),
  };
}
