import type { Config } from "../../src/config/config.ts";
import { diffTemplates } from "../../src/diff/template/diff-templates.ts";
import type { Change } from "../../src/diff/change.ts";
import { isObject, own, type JsonObject } from "../../src/source/json.ts";
import { compile } from "../../src/compile.ts";
import { emitHttp, emitRest, emitWebSocket, withHead, type Emitted } from "../cfn/emit-text.ts";
import { memoryHost } from "../load/memory-host.ts";
import { usualTarget } from "./snapshot.ts";

/** What a template is made as: a REST API in one of its layouts, or another type. */
export type As = "body" | "native" | "http" | "websocket";

/** A revision of an API, by what it is to answer, a line for each operation as the simulator prints it, and what it is set to. */
export interface Revision {
  readonly as: As;
  readonly answers: readonly string[];
  readonly config: Config;
  /** Texts of the document and what stands there instead. */
  readonly edits?: Readonly<Record<string, string>>;
}

/** The template of a revision, with what the emitter said of it. */
export async function emitRevision(revision: Revision): Promise<Emitted> {
  const { as, config } = revision;
  const text = documentFor(revision);
  if (as === "http") return emitHttp(text, config);
  if (as === "websocket") return emitWebSocket(text, config);
  return emitRest(text, { layout: as, ...config });
}

/** Codes of the errors that keep a REST API from being compiled. */
export async function refusalsOf(revision: Revision): Promise<readonly string[]> {
  const host = memoryHost({ "/project/openapi.yaml": withHead(documentFor(revision)) });
  const input = { path: "/project/openapi.yaml", type: "rest", emit: ["cfn"], config: revision.config } as const;
  const { files, findings } = await compile({ ...input, allowRemote: false }, host);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (errors.length > 0 && files.size > 0) throw new Error("compiled in spite of errors");
  return errors;
}

/** The template of a REST API that answers this. */
export async function templateOf(answers: readonly string[], config: Config = {}): Promise<JsonObject> {
  return (await emitRevision({ as: "body", answers, config })).template;
}

/** The newest deployment of a template: the one that its stage, or the stage's canary, serves. */
export function deploymentIn(template: JsonObject): string {
  const resources = own(template, "Resources");
  const [id, ...more] = Object.entries(isObject(resources) ? resources : {})
    .filter(([, resource]) => own(resource, "Type") === "AWS::ApiGateway::Deployment")
    .map(([logicalId]) => logicalId);
  if (id === undefined || more.length > 0) throw new Error("not one deployment");
  return id;
}

/** What `diff --template` says. */
export function saidOf(old: JsonObject, now: JsonObject): readonly Change[] {
  return diffTemplates(old, now);
}

/** The name of the stage that each API has. */
export function stageOf({ as, config }: Revision): string {
  return (config.stage?.name as string | undefined) ?? (as === "http" ? "$default" : "prod");
}

function documentFor({ as, answers, edits = {} }: Revision): string {
  const written = as === "websocket" ? webSocketDocument(answers) : documentOf(answers.map(parse));
  return Object.entries(edits).reduce((text, [from, to]) => text.replaceAll(from, to), written);
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly guard: string | undefined;
  readonly required: readonly string[] | undefined;
  readonly target: string;
}

function parse(line: string): Operation {
  const found = /^(\S+) (\S+)(?: (guarded|by (\S+)))?(?: requires (\S+))?(?: to (\S+))?$/.exec(line);
  if (found === null) throw new Error(`no operation: ${line}`);
  const [, method = "", path = "", guarded, authorizer, required, target = usualTarget] = found;
  return { method, path, guard: authorizer ?? guarded, required: required?.split(","), target };
}

function documentOf(operations: readonly Operation[]): string {
  const byPath = new Map<string, readonly Operation[]>();
  for (const operation of operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  const paths = [...byPath].map(([path, list]): [string, object] => [path, Object.fromEntries(list.map(operationOf))]);
  const guards = new Set(operations.flatMap(({ guard }) => guard ?? []));
  const required = operations.flatMap((operation) => (operation.required === undefined ? [] : [operation.required]));
  const members: Readonly<Record<string, object>> = {
    "x-amazon-apigateway-request-validators": { body: { validateRequestBody: true } },
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(required.map((names) => ["Pet", { type: "object", required: names }])),
      securitySchemes: Object.fromEntries([...guards].map((guard) => [schemeOf(guard), schemeFor(guard)])),
    },
  };
  return Object.entries(members)
    .map(([name, member]) => `${name}: ${JSON.stringify(member)}\n`)
    .join("");
}

function operationOf({ method, guard, required, target }: Operation): [string, object] {
  const json = { schema: { $ref: "#/components/schemas/Pet" } };
  return [
    method === "ANY" ? "x-amazon-apigateway-any-method" : method.toLowerCase(),
    {
      ...(guard !== undefined && { security: [{ [schemeOf(guard)]: [] }] }),
      ...(required && {
        requestBody: { required: true, content: { "application/json": json } },
        "x-amazon-apigateway-request-validator": "body",
      }),
      responses: { "200": { description: "Yes." } },
      "x-amazon-apigateway-integration": {
        type: "http_proxy",
        httpMethod: "ANY",
        uri: target,
        payloadFormatVersion: "1.0",
      },
    },
  ];
}

function schemeOf(guard: string): string {
  return guard.split("/")[0] ?? guard;
}

const uri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:check/invocations";
const header = { type: "apiKey", name: "Authorization", in: "header" };
const pool = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abc";

function schemeFor(guard: string): object {
  const type = guard.split("/")[1];
  if (type === undefined) return { ...header, "x-amazon-apigateway-authtype": "awsSigv4" };
  if (type === "jwt") {
    const jwtConfiguration = { issuer: "https://issuer.example.com", audience: ["pets"] };
    const identitySource = "$request.header.Authorization";
    return {
      type: "oauth2",
      flows: {},
      "x-amazon-apigateway-authorizer": { type, identitySource, jwtConfiguration },
    };
  }
  if (type === "cognito_user_pools") {
    const authorizer = { type, providerARNs: [pool] };
    return { ...header, "x-amazon-apigateway-authtype": type, "x-amazon-apigateway-authorizer": authorizer };
  }
  const identitySource = type === "request" ? "method.request.header.Authorization" : undefined;
  const authorizer = { type, authorizerUri: uri, identitySource };
  return { ...header, "x-amazon-apigateway-authtype": "custom", "x-amazon-apigateway-authorizer": authorizer };
}

/** Routes that do what an HTTP server says. */
function webSocketDocument(keys: readonly string[]): string {
  const integration = `{ type: http_proxy, httpMethod: POST, uri: "${usualTarget}" }`;
  const routes = keys.map(
    (key) => `  /${key}: { post: { responses: {}, x-amazon-apigateway-integration: ${integration} } }`,
  );
  return `paths:\n${routes.join("\n")}\n`;
}
