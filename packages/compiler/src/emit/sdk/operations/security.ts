import type { SdkCredential } from "../../sdk-calls.ts";
import type { SecurityRequirement, SecurityScheme } from "../../../ir/operation.ts";

/** What a client has to present, one credential an alternative; alternatives that ask for nothing a client can present are left out. */
export function securityOf(
  requirements: readonly SecurityRequirement[],
  schemes: ReadonlyMap<string, SecurityScheme>,
): SdkCredential[] {
  return requirements.flatMap((members) => {
    const [first, ...others] = members.flatMap(({ scheme: name }) => {
      const scheme = schemes.get(name);
      return scheme ? (presented(scheme) ?? []) : [];
    });
    if (first === undefined) return [];
    return others.length === 0 ? first : { ...first, with: others };
  });
}

/** Where a scheme's credential goes; undefined if a client has nothing to present. */
export function presented(scheme: SecurityScheme): SdkCredential | undefined {
  const { name, kind, isIam } = scheme;
  if (isIam) return { scheme: name };
  switch (kind.type) {
    case "apiKey":
      if (kind.in !== "header") return { scheme: name, in: kind.in, name: kind.name };
      // REST authorizers with several identity sources name a header that nobody reads.
      return isToken(kind.name) && kind.name !== "Unused" ? { scheme: name, name: kind.name.toLowerCase() } : undefined;
    case "http":
      return { scheme: name, ...httpPrefix(kind.scheme) };
    case "oauth2":
    case "openIdConnect":
      return { scheme: name, prefix: "Bearer " };
    default:
      return undefined;
  }
}

function httpPrefix(scheme: string): { readonly prefix?: string } {
  if (/^bearer$/i.test(scheme)) return { prefix: "Bearer " };
  return /^basic$/i.test(scheme) ? { prefix: "Basic " } : {};
}

/** Whether a header can have this name (RFC 9110, 5.6.2). */
function isToken(name: string): boolean {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(name);
}
