import type { Authorizer, JwtClaim, JwtIssuer } from "../ir/authorizer.ts";
import { fromParts, partsOf, type Cfn, type Reference } from "../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { child, follow, items, type Node } from "../source/node.ts";
import { functionArnOf, withInvocation } from "./arn.ts";
import { cfnBoolean, cfnNumber, cfnString, stackFilledList, upperCase } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { authorizerIncomplete } from "./diagnostics.ts";
import { textOf } from "./text.ts";

/** The authorizer of a security scheme, named by the scheme's key; undefined where it has none, or one that cannot be made. */
export function lowerAuthorizer(name: string, scheme: Node, context: Context): Authorizer | undefined {
  const node = follow(scheme, "x-amazon-apigateway-authorizer");
  if (!isObject(node.value)) return undefined;
  const { report } = context;
  const incomplete = (problem: string, fix: string): Authorizer | undefined => {
    report(authorizerIncomplete, node.origin, { scheme: name, problem, fix });
    return undefined;
  };
  const string = (key: string): Cfn<string> | undefined => cfnString(child(node, key), report);
  const base = {
    origin: node.origin,
    name,
    authType: cfnString(child(scheme, "x-amazon-apigateway-authtype"), report),
    ttlSeconds: cfnNumber(child(node, "authorizerResultTtlInSeconds"), report),
    identitySources: lowerIdentitySources(child(node, "identitySource"), context),
    identitySource: lowerIdentitySource(child(node, "identitySource"), context),
    schemeHeader: textOf(scheme, "name") ?? "Authorization",
  };

  const type = textOf(node, "type")?.toLowerCase();
  switch (type) {
    case "token":
    case "request": {
      const written = string("authorizerUri");
      const uri = context.kind === "websocket" ? withInvocation(written) : written;
      if (uri === undefined)
        return incomplete("has no `authorizerUri`", "Set `authorizerUri` to the function's invocation URI.");
      return {
        ...base,
        kind: type,
        uri,
        functionArn: functionArnOf(uri),
        credentials: string("authorizerCredentials"),
        identityValidationExpression: string("identityValidationExpression"),
        payloadFormatVersion: lowerVersion(child(node, "authorizerPayloadFormatVersion"), context),
        enableSimpleResponses: cfnBoolean(child(node, "enableSimpleResponses"), report),
      };
    }
    case "cognito_user_pools": {
      const userPoolArns = lowerTexts(child(node, "providerARNs"), context);
      if (userPoolArns.length === 0)
        return incomplete("names no user pool", "List the user pools' ARNs under `providerARNs`.");
      return {
        ...base,
        kind: "cognito",
        userPoolArns,
        identityValidationExpression: string("identityValidationExpression"),
      };
    }
    case "jwt": {
      const issuers = lowerIssuers(node, scheme, context);
      if (issuers.length === 0)
        return incomplete("names no issuer", "Set `jwtConfiguration.issuer`, and its `audience`.");
      const algorithms = lowerTexts(child(follow(node, "jwtConfiguration"), "defaultAlgorithms"), context);
      return { ...base, kind: "jwt", issuers, algorithms };
    }
    case undefined:
      return incomplete("has no `type`", "Set `type` to token, request, cognito_user_pools or jwt.");
    default:
      return incomplete(`has the unknown type "${type}"`, "Set `type` to token, request, cognito_user_pools or jwt.");
  }
}

/** A list of texts, or one that stands alone. A list parameter of the template around the document is a list too. */
export function lowerTexts(node: Node, context: Context): Cfn<string>[] {
  if (isListParameter(node.value, context)) return [stackFilledList(node.value)];
  const members = Array.isArray(node.value) ? items(node) : node.value === undefined ? [] : [node];
  return members.map((member) => cfnString(member, context.report)).filter((text) => text !== undefined);
}

function isListParameter(value: Json | undefined, { document }: Context): value is JsonObject {
  const name = own(value, "Ref");
  const type = typeof name === "string" ? own(own(document.template?.parameters, name), "Type") : undefined;
  return (
    typeof type === "string" && /^(?:CommaDelimitedList|List<.*>|AWS::SSM::Parameter::Value<List<.*>>)$/.test(type)
  );
}

/** `"2.0"`, also written as a number. */
export function lowerVersion(node: Node, context: Context): Cfn<string> | undefined {
  if (typeof node.value === "number") return node.value.toFixed(1);
  return cfnString(node, context.report);
}

/** REST says one text with commas, HTTP APIs too; a list is taken as well. What a stack fills in has no commas. */
function lowerIdentitySources(node: Node, context: Context): Cfn<string>[] {
  return lowerTexts(node, context).flatMap((text) => {
    const sources: (string | Reference)[][] = [[]];
    for (const part of partsOf(text)) {
      const [first = "", ...others] = typeof part === "string" ? part.split(",") : [part];
      sources.at(-1)?.push(first);
      sources.push(...others.map((other) => [other]));
    }
    return sources.map((source) => fromParts(trimmed(source))).filter((source) => source !== "");
  });
}

function trimmed(parts: readonly (string | Reference)[]): (string | Reference)[] {
  return parts.map((part, index) => {
    if (typeof part !== "string") return part;
    const start = index === 0 ? part.trimStart() : part;
    return index === parts.length - 1 ? start.trimEnd() : start;
  });
}

function lowerIdentitySource(node: Node, context: Context): Cfn<string> | undefined {
  const texts = lowerTexts(node, context);
  if (texts.length === 0) return undefined;
  return fromParts(texts.flatMap((text, index) => [index > 0 ? ", " : "", ...partsOf(text)]));
}

/**
 * HTTP APIs have one issuer, `jwtConfiguration { issuer, audience }`; REST a list, `{ issuers: [{ issuer, audiences }] }`.
 * Without it, an OpenID Connect scheme's discovery URL names the issuer.
 */
function lowerIssuers(node: Node, scheme: Node, context: Context): JwtIssuer[] {
  const configuration = follow(node, "jwtConfiguration");
  const list = items(child(configuration, "issuers"));
  const single = child(configuration, "issuer").value === undefined ? [] : [configuration];
  const issuers = [...single, ...list].flatMap((member): JwtIssuer[] => {
    const issuer = cfnString(child(member, "issuer"), context.report);
    if (issuer === undefined) return [];
    const audiences = ["audience", "audiences"].flatMap((key) => lowerTexts(child(member, key), context));
    return [{ issuer, audiences, claims: lowerClaims(member, context) }];
  });
  if (issuers.length > 0) return issuers;
  const discovery = textOf(scheme, "openIdConnectUrl") ?? textOf(node, "openIdConnectUrl");
  if (discovery === undefined) return [];
  return [
    {
      issuer: discovery.replace(/\/?\.well-known\/openid-configuration$/, ""),
      audiences: lowerTexts(child(configuration, "audience"), context),
      claims: [],
    },
  ];
}

function lowerClaims(issuer: Node, context: Context): JwtClaim[] {
  return items(child(issuer, "additionalClaims")).flatMap((node) => {
    const name = cfnString(child(node, "claimName"), context.report);
    if (name === undefined) return [];
    return {
      name,
      format: upperCase(cfnString(child(node, "format"), context.report)),
      isRequired: cfnBoolean(child(node, "required"), context.report),
      expectedValues: lowerTexts(child(node, "expectedValues"), context),
    };
  });
}
