import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { toPointer } from "../../../src/source/origin.ts";
import { lambdaUri } from "../../check/facts-faults/documents.ts";
import { carried, type Carried } from "../errors/row.ts";
import { documentOf, operation } from "./document.ts";
import type { V2Row } from "./row.ts";

const extension = "x-amazon-apigateway-authorizer";

const names: Readonly<Record<string, string>> = {
  Type: "type",
  AuthorizerType: "type",
  AuthorizerCredentialsArn: "authorizerCredentials",
  ProviderARNs: "providerARNs",
};

/** An authorizer as the extension of a security scheme, and an operation that uses it. */
export function carryAuthorizer({ type, given }: V2Row): Carried {
  const name = String(own(given, "Name") ?? "recorded");
  const members = Object.entries(given)
    .filter(([key, value]) => !["ApiId", "RestApiId", "Name"].includes(key) && !isNothing(value))
    .map(([key, value]): [string, Json] => [
      names[key] ?? key.charAt(0).toLowerCase() + key.slice(1),
      inDocument(key, value),
    ]);
  const authorizer = Object.fromEntries(members);
  const path = type === "websocket" ? "/$connect" : "/recorded";
  const verb = type === "websocket" ? "post" : "get";
  const root = documentOf(type, {
    components: { securitySchemes: { [name]: schemeOf(authorizer) } },
    paths: { [path]: { [verb]: operation(type, { security: [{ [name]: [] }] }) } },
  });
  return carried(root, [toPointer(["components", "securitySchemes", name])]);
}

/** The scheme that asks for an authorization type, for an operation that names another resource's authorizer. */
export function schemeFor(authorization: string, { type }: V2Row): JsonObject | undefined {
  const header = { type: "apiKey", in: "header", name: "Authorization" };
  const identitySource =
    type === "websocket"
      ? "route.request.header.Auth"
      : type === "rest"
        ? "method.request.header.Auth"
        : "$request.header.Auth";
  switch (authorization) {
    case "AWS_IAM":
      return { ...header, "x-amazon-apigateway-authtype": "awsSigv4" };
    case "CUSTOM":
      return schemeOf({
        type: "REQUEST",
        authorizerUri: lambdaUri,
        identitySource,
        ...(type === "http" && { authorizerPayloadFormatVersion: "2.0" }),
      });
    case "COGNITO_USER_POOLS":
      return schemeOf({
        type: "COGNITO_USER_POOLS",
        providerARNs: ["arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Recorded1"],
      });
    default:
      return undefined;
  }
}

function schemeOf(authorizer: JsonObject): JsonObject {
  const kind = String(own(authorizer, "type")).toLowerCase();
  const written = { ...authorizer, type: kind };
  if (kind === "jwt") return { type: "oauth2", flows: {}, [extension]: written };
  const authtype = kind === "cognito_user_pools" ? kind : "custom";
  return {
    type: "apiKey",
    in: "header",
    name: "Authorization",
    "x-amazon-apigateway-authtype": authtype,
    [extension]: written,
  };
}

function isNothing(value: Json): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function inDocument(key: string, value: Json): Json {
  if (key === "IdentitySource" && Array.isArray(value)) return value.join(", ");
  if (key === "JwtConfiguration") return { issuer: own(value, "Issuer") ?? "", audience: own(value, "Audience") ?? [] };
  return value;
}
