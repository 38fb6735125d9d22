import type { SdkCredential } from "../../sdk-calls.ts";
import type { Api } from "../../../ir/api.ts";
import type { Authorizer } from "../../../ir/authorizer.ts";
import { never } from "../../../ir/never.ts";
import type { SecurityScheme } from "../../../ir/operation.ts";
import { cfnText } from "../../cfn-text.ts";
import type { CommonContext } from "./context.ts";

/** A security scheme: what it is, and what a client sends for it. */
export interface SchemeView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Safe HTML. */
  readonly description: string;
  readonly facts: readonly string[];
}

/** Headings in descriptions of schemes stand under one of this level. */
const headingLevel = 3;

/** All security schemes, in the document's order. */
export function schemeViews(context: CommonContext): SchemeView[] {
  const { api, calls, markdown, schemeIds } = context;
  return api.securitySchemes.map((scheme) => ({
    id: schemeIds.get(scheme.name) ?? "",
    name: scheme.name,
    kind: schemeKind(scheme, api),
    description: markdown.render(scheme.description ?? "", headingLevel),
    facts: [
      ...sentAs(scheme, calls.credentials.get(scheme.name)),
      ...authorizerFacts(api.authorizers.find(({ name }) => name === scheme.authorizer)),
    ],
  }));
}

/** What stands behind a scheme, in a few words. */
export function schemeKind(scheme: SecurityScheme, api: Api): string {
  if (scheme.isIam) return "AWS IAM, Signature Version 4";
  const authorizer = api.authorizers.find(({ name }) => name === scheme.authorizer);
  if (authorizer) return authorizerKind(authorizer);
  const { kind } = scheme;
  switch (kind.type) {
    case "apiKey":
      return isGatewayKey(scheme, api) ? "API key of a usage plan" : "Key that the back end judges";
    case "http":
      return `HTTP ${kind.scheme} credentials that the back end judges`;
    case "oauth2":
      return "OAuth 2.0 token that the back end judges";
    case "openIdConnect":
      return "OpenID Connect token that the back end judges";
    case "mutualTLS":
      return "Client certificate (mutual TLS)";
    case "unknown":
      return kind.name;
    default:
      return never(kind);
  }
}

/** HTTP APIs have no API keys of their own; https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html */
function isGatewayKey({ kind }: SecurityScheme, api: Api): boolean {
  return api.kind !== "http" && kind.type === "apiKey" && kind.in === "header" && /^x-api-key$/i.test(kind.name);
}

function authorizerKind({ kind }: Authorizer): string {
  switch (kind) {
    case "cognito":
      return "Token of an Amazon Cognito user pool";
    case "jwt":
      return "JSON Web Token";
    case "token":
    case "request":
      return "Lambda authorizer";
    default:
      return never(kind);
  }
}

function sentAs({ isIam, kind }: SecurityScheme, credential: SdkCredential | undefined): string[] {
  if (isIam) return ["Sent as: a signature in the header Authorization, made for the service execute-api"];
  if (credential === undefined) return [];
  const { in: location = "header", prefix = "" } = credential;
  const name = kind.type === "apiKey" ? kind.name : "Authorization";
  if (location !== "header") return [`Sent as: ${location === "query" ? "query parameter" : "cookie"} ${name}`];
  return [`Sent as: header ${name}${prefix === "" ? "" : `, after the word ${prefix.trim()}`}`];
}

function authorizerFacts(authorizer: Authorizer | undefined): string[] {
  if (authorizer === undefined) return [];
  const facts: string[] = [];
  const { kind, ttlSeconds, identitySources } = authorizer;
  if (kind === "jwt") {
    for (const { issuer, audiences } of authorizer.issuers) {
      facts.push(`Issued by: ${cfnText(issuer)}`);
      if (audiences.length > 0) facts.push(`For the audience: ${audiences.map(cfnText).join(", ")}`);
    }
  }
  if (kind === "cognito") facts.push(`User pool: ${authorizer.userPoolArns.map(cfnText).join(", ")}`);
  if (identitySources.length > 0) facts.push(`Read from: ${identitySources.map(cfnText).join(", ")}`);
  if (typeof ttlSeconds === "number") {
    facts.push(ttlSeconds === 0 ? "Asked at every request" : `Its answer is kept for ${ttlSeconds} s`);
  }
  return facts;
}
