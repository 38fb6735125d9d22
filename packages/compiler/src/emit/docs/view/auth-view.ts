import type { Operation } from "../../../ir/operation.ts";
import { cfnText } from "../../cfn-text.ts";
import type { CommonContext } from "./context.ts";
import { schemeKind } from "./scheme-view.ts";

/** What a caller must present: one of the alternatives, each all of its members. */
export interface AuthView {
  /** A sentence on what the gateway does. */
  readonly gateway: string;
  readonly alternatives: readonly (readonly AuthMember[])[];
}

interface AuthMember {
  readonly name: string;
  /** Of the scheme's section; undefined for a scheme that the document does not define. */
  readonly id: string | undefined;
  readonly kind: string;
  readonly scopes: string;
}

/** What is asked of callers of an operation, or of those who connect. */
export type Guarded = Pick<Operation, "authorization" | "isApiKeyRequired" | "security">;

/**
 * The credentials of an operation, or of a connection.
 *
 * @param open - what is said where nobody is asked for any
 */
export function authView(operation: Guarded, { api, schemeIds }: CommonContext, open: string): AuthView {
  const schemes = new Map(api.securitySchemes.map((scheme) => [scheme.name, scheme]));
  const alternatives = operation.security.map((members) =>
    members.map(({ scheme: name, scopes }): AuthMember => {
      const scheme = schemes.get(name);
      return {
        name,
        id: schemeIds.get(name),
        kind: scheme ? schemeKind(scheme, api) : "not defined in the document",
        scopes: scopes.map(cfnText).join(", "),
      };
    }),
  );
  return { gateway: gatewayWords(operation, open), alternatives: alternatives.filter((members) => members.length > 0) };
}

function gatewayWords({ authorization, isApiKeyRequired, security }: Guarded, open: string): string {
  const key = isApiKeyRequired ? " and an API key" : "";
  switch (authorization.kind) {
    case "iam":
      return `The gateway asks for a signed request${key}.`;
    case "authorizer":
      return `The gateway asks the authorizer ${authorization.name}${isApiKeyRequired ? ", and for an API key" : ""}.`;
    default:
      if (isApiKeyRequired) return "The gateway asks for an API key.";
      return security.some((members) => members.length > 0)
        ? "The gateway itself asks for nothing; the back end may."
        : open;
  }
}
