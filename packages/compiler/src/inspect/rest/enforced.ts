import type { Authorizer } from "../../ir/authorizer.ts";
import type { RestApi } from "../../ir/api.ts";
import type { Operation } from "../../ir/operation.ts";
import type { View } from "../options.ts";

/**
 * The authorizers that there are. The import ignores a security scheme of another type than apiKey, whatever extensions it has:
 * "Unsupported security definition type 'oauth2' for 'oauth'. Ignoring." Our print has them all under apiKey.
 *
 * https://github.com/amazon-archives/aws-apigateway-importer/issues/187
 */
export function enforcedAuthorizers({ authorizers, securitySchemes }: RestApi, { as }: View): readonly Authorizer[] {
  if (as === "compiled") return authorizers;
  const ignored = new Set(securitySchemes.filter(({ kind }) => kind.type !== "apiKey").map(({ name }) => name));
  return authorizers.filter(({ name }) => !ignored.has(name));
}

/** Whether an operation's authorization comes of a scheme that the import reads, or of its own extension. */
export function isEnforced({ authorization, security }: Operation, api: RestApi, view: View): boolean {
  if (view.as === "compiled" || authorization.kind === "none") return true;
  if (authorization.kind === "authorizer") {
    return enforcedAuthorizers(api, view).some(({ name }) => name === authorization.name);
  }
  const names = new Set(security.flat().map(({ scheme }) => scheme));
  const schemes = api.securitySchemes.filter(({ name, isIam }) => isIam && names.has(name));
  return schemes.length === 0 || schemes.some(({ kind }) => kind.type === "apiKey");
}
