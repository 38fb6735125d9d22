import type { Config } from "../../../src/config/config.ts";
import { lambda, webSocketDocument } from "../../../src/check/websocket-examples.ts";
import type { JsonObject } from "../../../src/source/json.ts";

/** How a row of the table of API types is shown to be true of WebSocket APIs. */
export interface Entry {
  /** Of what the API type has: resources in the templates of fixtures. */
  readonly made?: readonly Made[];
  /** Of what it lacks: what is said to somebody who asks for it. */
  readonly found?: readonly Found[];
  /** Of what nothing in a document or a setting can ask for: the feature's name in our own table. */
  readonly outside?: string;
}

export interface Made {
  /** Folder below fixtures/features, or the integration of a route. */
  readonly of: { readonly fixture: string } | { readonly yaml: string };
  readonly type: string;
  /** What one resource of the type has at least. */
  readonly properties: JsonObject;
  /** What none of the type has. */
  readonly without?: readonly string[];
}

export interface Found {
  readonly code: string;
  readonly at: string;
  readonly yaml: string;
  readonly config?: Config;
}

/** A resource of a fixture's template. */
export function made(fixture: string, type: string, properties: JsonObject, without: readonly string[] = []): Made {
  return { of: { fixture }, type: `AWS::${type}`, properties, without };
}

/** A resource that the integration of a route makes. */
export function madeOfIntegration(integration: string, type: string, properties: JsonObject): Made {
  return { of: { yaml: say(integration) }, type: `AWS::${type}`, properties };
}

/** A finding about a setting, beside a document that nothing is wrong with. */
export function ofSetting(code: string, at: string, config: Config): Found {
  return { code, at, yaml: say(lambda), config };
}

/** A finding about an extension at the root of the document. */
export function ofRoot(code: string, key: string, value: string, at = ""): Found {
  return { code, at: `/${key}${at}`, yaml: `${say(lambda)}\n${key}: ${value}\n` };
}

/** A finding about the integration of a route. */
export function ofIntegration(code: string, member: string, integration: string): Found {
  return { code, at: `/paths/~1say/post/x-amazon-apigateway-integration/${member}`, yaml: say(integration) };
}

/** A finding about the security scheme with which $connect, or another route, asks who calls. */
export function ofScheme(code: string, at: string, scheme: string, route = "$connect"): Found {
  const yaml = `
x-apigw-type: websocket
paths:
  /${route}: { post: { security: [{ caller: [] }], responses: {}, x-amazon-apigateway-integration: { ${lambda} } } }
components: { securitySchemes: { caller: ${scheme} } }
`;
  return { code, at, yaml };
}

function say(integration: string): string {
  return webSocketDocument(`  /say: { post: { responses: {}, x-amazon-apigateway-integration: { ${integration} } } }`);
}
