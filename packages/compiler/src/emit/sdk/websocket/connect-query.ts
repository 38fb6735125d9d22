import type { WebSocketApi } from "../../../ir/api.ts";
import { partsOf } from "../../../ir/cfn.ts";
import { shapeOf } from "../../../ir/shape.ts";
import type { Route } from "../../../ir/websocket.ts";
import type { QueryMember } from "../../socket-calls.ts";

/** What the address of a connection has in its query: the parameters of $connect, and what its callers are known by. */
export function connectQuery(api: WebSocketApi): QueryMember[] {
  const connect = api.routes.find(({ key }) => key === "$connect");
  if (connect === undefined) return [];
  const declared = connect.parameters.filter((parameter) => parameter.in === "query");
  const known = new Set(declared.map(({ name }) => name));
  const implied = [...new Set(credentialNames(connect, api))].filter((name) => !known.has(name));
  return [
    ...declared,
    ...implied.map((name) => ({
      name,
      isRequired: true,
      description: "Says who connects.",
      schema: shapeOf(connect.origin, { types: ["string"] }),
    })),
  ];
}

/** Names of parameters that the authorizer reads, without which the gateway refuses, and that security schemes name. */
function credentialNames({ authorization, security }: Route, api: WebSocketApi): string[] {
  const authorizer =
    authorization.kind === "authorizer" ? api.authorizers.find(({ name }) => name === authorization.name) : undefined;
  const sources = (authorizer?.identitySources ?? []).flatMap((source) => {
    const [text, ...more] = partsOf(source);
    const name =
      typeof text === "string" && more.length === 0 ? /^route\.request\.querystring\.(.+)$/.exec(text)?.[1] : undefined;
    return name ?? [];
  });
  // With alternatives, who connects by one need not have what another asks for.
  const [only = [], ...others] = security;
  const schemes =
    others.length === 0 ? only.map(({ scheme }) => api.securitySchemes.find(({ name }) => name === scheme)) : [];
  return [
    ...sources,
    ...schemes.flatMap((scheme) =>
      scheme?.kind.type === "apiKey" && scheme.kind.in === "query" && !scheme.isIam ? [scheme.kind.name] : [],
    ),
  ];
}
