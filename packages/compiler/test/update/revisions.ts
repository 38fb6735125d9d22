import { diffTemplates } from "../../src/diff/template/diff-templates.ts";
import type { Config } from "../../src/config/config.ts";
import type { JsonObject } from "../../src/source/json.ts";
import { emitHttp, emitRest } from "../cfn/emit-text.ts";

/** An operation of a REST API that answers by itself: `GET /pets`, `guarded` by IAM. */
export interface Op {
  readonly method: string;
  readonly path: string;
  readonly guarded?: boolean;
}

/** Operations in short: `GET /pets`, `GET /pets guarded`. */
export function ops(...lines: readonly string[]): readonly Op[] {
  return lines.map((line) => {
    const [method = "", path = "", guarded] = line.split(" ");
    return { method, path, ...(guarded !== undefined && { guarded: true }) };
  });
}

/** The template of an API that has these operations. */
export async function templateOf(
  operations: readonly Op[],
  config: Config = {},
  uri = "https://example.com",
): Promise<JsonObject> {
  return (await emitRest(documentOf(operations, uri), config)).template;
}

/** The same as an HTTP API. */
export async function httpTemplateOf(operations: readonly Op[], config: Config = {}): Promise<JsonObject> {
  return (await emitHttp(documentOf(operations, "https://example.com"), config)).template;
}

/** Codes of what `diff --template` says. */
export function saidOf(old: JsonObject, now: JsonObject): readonly string[] {
  return diffTemplates(old, now).map(({ code }) => code);
}

function documentOf(operations: readonly Op[], uri: string): string {
  const paths = new Map<string, readonly Op[]>();
  for (const operation of operations) {
    paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
  }
  const lines = [...paths].flatMap(([path, list]) => [
    `  ${JSON.stringify(path)}:`,
    ...list.map(({ method, guarded }) => {
      const key = method === "ANY" ? "x-amazon-apigateway-any-method" : method.toLowerCase();
      const security = guarded === true ? "security: [{ iam: [] }], " : "";
      return `    ${key}: { ${security}responses: { "200": { description: Yes. } }, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: ANY, uri: "${uri}" } }`;
    }),
  ]);
  return `paths:\n${lines.join("\n")}
components:
  securitySchemes:
    iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
`;
}
