import type { Authorization, Authorizer } from "../ir/authorizer.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { SecurityRequirement, SecurityScheme, SecuritySchemeKind } from "../ir/operation.ts";
import { isObject, own } from "../source/json.ts";
import { child, deref, descend, entries, items, type Node } from "../source/node.ts";
import { lowerAuthorizer, lowerTexts } from "./authorizer.ts";
import type { Context } from "./context.ts";
import { unreadableProtection } from "./diagnostics.ts";
import { checkShapes } from "./shapes.ts";
import { textOf } from "./text.ts";

/** The security schemes, and the authorizers that they declare. */
export interface Security {
  readonly schemes: readonly SecurityScheme[];
  readonly authorizers: readonly Authorizer[];
}

/** What one operation asks for, as a client and as the gateway sees it. */
export interface OperationSecurity {
  readonly security: readonly SecurityRequirement[];
  readonly authorization: Authorization;
  readonly isApiKeyRequired: boolean;
}

/** Lowers `components.securitySchemes`, and what an OpenAPI 3 document still has where Swagger 2.0 had it. */
export function lowerSecuritySchemes(context: Context): Security {
  const authorizers: Authorizer[] = [];
  const { root } = context.document;
  const inPlace = entries(descend(root, "components", "securitySchemes"));
  const names = new Set(inPlace.map(([name]) => name));
  const inOldPlace = entries(child(root, "securityDefinitions")).filter(([name]) => !names.has(name));
  const schemes = [...inPlace, ...inOldPlace].flatMap(([name, written]) => {
    const node = deref(written);
    if (node === undefined) return [];
    if (!isObject(node.value)) context.report(unreadableProtection, node.origin, { expected: "an object" });
    checkShapes(node, "securityScheme", context);
    const authorizer = lowerAuthorizer(name, node, context);
    if (authorizer) authorizers.push(authorizer);
    const authType = textOf(node, "x-amazon-apigateway-authtype");
    return {
      origin: node.origin,
      name,
      description: textOf(node, "description"),
      kind: lowerKind(node),
      isIam: authorizer === undefined && authType?.toLowerCase() === "awssigv4",
      authorizer: authorizer?.name,
    };
  });
  return { schemes, authorizers };
}

/**
 * What an operation asks for: its own `security`, else the root's (documented as unused, but applied by the service).
 *
 * On REST and WebSocket APIs the listed alternatives add up for the gateway: an authorizer in one and an API key in another are both
 * needed, and the service's own exports say it so. Of two authorizers the first is taken.
 */
export function lowerOperationSecurity(operation: Node, { schemes }: Security, context: Context): OperationSecurity {
  const ownList = child(operation, "security");
  const list = ownList.value === undefined ? child(context.document.root, "security") : ownList;
  for (const { value, origin } of items(list)) {
    if (!isObject(value)) context.report(unreadableProtection, origin, { expected: "an object of schemes" });
  }
  for (const [, scopes] of items(list).flatMap((item) => entries(item))) {
    if (!Array.isArray(scopes.value) && !isObject(scopes.value))
      context.report(unreadableProtection, scopes.origin, { expected: "a list of scopes" });
  }
  const alternatives = items(list).map((item) =>
    entries(item).map(([scheme, scopes]) => ({
      scheme,
      scopes: lowerTexts(scopes, context),
    })),
  );
  const named = alternatives.flat().flatMap(({ scheme, scopes }) => {
    const found = schemes.find(({ name }) => name === scheme);
    return found ? [{ found, scopes }] : [];
  });
  const authorizing = named.find(({ found }) => found.isIam || found.authorizer !== undefined);
  const isApiKeyRequired = named.some(({ found }) => isApiKeyScheme(found));
  const addsUp = context.kind !== "http" && isApiKeyRequired && authorizing !== undefined;
  return {
    security: addsUp ? [distinct(alternatives.flat())] : alternatives,
    authorization: authorizationOf(operation, authorizing, context),
    isApiKeyRequired,
  };
}

/** The scheme that stands for API Gateway's own API keys: header `x-api-key`, no authorizer. */
function isApiKeyScheme({ kind, isIam, authorizer }: SecurityScheme): boolean {
  const isKey = kind.type === "apiKey" && kind.in === "header" && kind.name.toLowerCase() === "x-api-key";
  return isKey && !isIam && authorizer === undefined;
}

function authorizationOf(
  operation: Node,
  authorizing: { readonly found: SecurityScheme; readonly scopes: readonly Cfn<string>[] } | undefined,
  { report }: Context,
): Authorization {
  if (authorizing?.found.authorizer !== undefined) {
    return { kind: "authorizer", name: authorizing.found.authorizer, scopes: authorizing.scopes };
  }
  const type = child(child(operation, "x-amazon-apigateway-auth"), "type");
  const written = typeof type.value === "string" ? type.value.toUpperCase() : undefined;
  const isKnown = type.value === undefined || type.value === null || written === "NONE" || written === "AWS_IAM";
  if (!isKnown && authorizing === undefined) {
    report(unreadableProtection, type.origin, { expected: "NONE or AWS_IAM" });
  }
  return authorizing || written === "AWS_IAM" ? { kind: "iam" } : { kind: "none" };
}

function distinct(members: SecurityRequirement): SecurityRequirement {
  return members.filter(({ scheme }, index) => members.findIndex((other) => other.scheme === scheme) === index);
}

function lowerKind(node: Node): SecuritySchemeKind {
  const type = textOf(node, "type") ?? "";
  switch (type) {
    case "apiKey": {
      const location = textOf(node, "in");
      return {
        type,
        in: location === "query" || location === "cookie" ? location : "header",
        name: textOf(node, "name") ?? "Authorization",
      };
    }
    case "http":
      return { type, scheme: (textOf(node, "scheme") ?? "bearer").toLowerCase() };
    case "oauth2":
      return { type, flows: own(node.value, "flows") ?? {} };
    case "openIdConnect":
      return { type, url: textOf(node, "openIdConnectUrl") ?? "" };
    case "mutualTLS":
      return { type };
    default:
      return { type: "unknown", name: type };
  }
}
