import type { Located } from "../source/origin.ts";
import type { Cfn } from "./cfn.ts";

/** What the gateway asks of a caller. */
export type Authorization =
  | { readonly kind: "none" }
  | { readonly kind: "iam" }
  | { readonly kind: "authorizer"; readonly name: string; readonly scopes: readonly Cfn<string>[] };

/** An authorizer, named by the key of its security scheme. Created even when no operation uses it. */
export type Authorizer = LambdaAuthorizer | CognitoAuthorizer | JwtAuthorizer;

interface AuthorizerBase extends Located {
  readonly name: string;
  /** Free text, `x-amazon-apigateway-authtype`. */
  readonly authType: Cfn<string> | undefined;
  /** Seconds; undefined means the service's default. */
  readonly ttlSeconds: Cfn<number> | undefined;
  /** As written where it has an effect (not for token and Cognito on REST, where the scheme's own header is it). */
  readonly identitySources: readonly Cfn<string>[];
  /** All of them in one text, as written: REST APIs keep it so. */
  readonly identitySource: Cfn<string> | undefined;
  /** Header that the scheme names; `Unused` and such for several sources. */
  readonly schemeHeader: string;
}

export interface LambdaAuthorizer extends AuthorizerBase {
  readonly kind: "token" | "request";
  /** The invocation URI. */
  readonly uri: Cfn<string>;
  /** ARN of the function, alias or version inside the URI; undefined where it cannot be seen. */
  readonly functionArn: Cfn<string> | undefined;
  readonly credentials: Cfn<string> | undefined;
  /** Token only. */
  readonly identityValidationExpression: Cfn<string> | undefined;
  /** HTTP only. */
  readonly payloadFormatVersion: Cfn<string> | undefined;
  readonly enableSimpleResponses: Cfn<boolean> | undefined;
}

export interface CognitoAuthorizer extends AuthorizerBase {
  readonly kind: "cognito";
  readonly userPoolArns: readonly Cfn<string>[];
  readonly identityValidationExpression: Cfn<string> | undefined;
}

export interface JwtAuthorizer extends AuthorizerBase {
  readonly kind: "jwt";
  /** HTTP APIs have one. */
  readonly issuers: readonly JwtIssuer[];
  /** REST only: `defaultAlgorithms`; empty means the service's own choice. */
  readonly algorithms: readonly Cfn<string>[];
}

export interface JwtIssuer {
  readonly issuer: Cfn<string>;
  readonly audiences: readonly Cfn<string>[];
  /** REST only: further claims that must hold. */
  readonly claims: readonly JwtClaim[];
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-jwt-authorizer.html */
export interface JwtClaim {
  readonly name: Cfn<string>;
  readonly format: Cfn<string> | undefined;
  readonly isRequired: Cfn<boolean> | undefined;
  readonly expectedValues: readonly Cfn<string>[];
}
