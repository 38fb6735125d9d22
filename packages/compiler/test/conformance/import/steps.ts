import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { parseText } from "../../../src/source/parse.ts";
import { deploy, type Deployment } from "./deploy.ts";
import { evaluate, stepsIn, type Answers } from "./expression.ts";
import { fillPlaceholders, type Bindings } from "./placeholders.ts";
import { createHttpService } from "./http-service.ts";
import { createRestService } from "./rest-service.ts";

/** Takes the steps of a case, one after the other. */
export interface StepRunner {
  readonly answers: Answers;
  /** Why steps have no answer, by their id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Steps that speak of an API that was made of a document. */
  readonly fromDocument: ReadonlySet<string>;
  /** What steps that export an API were asked for, by their id. */
  readonly exports: ReadonlyMap<string, Export>;
  /** Whether a template that was deployed has or names a document. */
  hasDocument(): boolean;
  run(step: Json): Promise<void>;
}

/** An API as it was when it was exported. */
export interface Export {
  readonly view: JsonObject;
  readonly hasExtensions: boolean;
}

const importCalls: ReadonlySet<string> = new Set(["import_rest_api", "put_rest_api", "import_api", "reimport_api"]);

/** @param bindings what placeholders in the steps stand for; filled in by whoever compares the answers. */
export function createStepRunner(folder: string, bindings: Bindings): StepRunner {
  const rest = createRestService();
  const http = createHttpService();
  const answers = new Map<string, Json>([["self", { my_region: "us-east-1" }]]);
  const reasons = new Map<string, string>();
  const fromDocument = new Set<string>();
  const exports = new Map<string, Export>();
  const imported = new Set<string>();
  const uploads = new Map<string, string>();
  let deployment: Deployment | undefined;
  let template: JsonObject = {};

  async function stackStep(id: string, params: JsonObject): Promise<void> {
    template = (await templateOf(params, folder)) ?? template;
    deployment = await deploy(template, stackParameters(own(params, "parameters")), { rest, http }, uploads);
    for (const api of deployment.apiIds.values()) imported.add(api);
    answers.set(id, { outputs: deployment.outputs });
  }

  /** What a test asks its stack. */
  function stackInfo(call: string, params: JsonObject): Json | undefined {
    const [argument] = listOf(own(params, "args"));
    switch (call) {
      case "get_stack_outputs":
        return deployment?.outputs;
      case "get_physical_id_by_type":
        return physicalId(String(argument), deployment);
      case "get_physical_id_by_logical_id":
        return deployment?.apiIds.get(String(argument)) ?? argument;
      default:
        return undefined;
    }
  }

  async function apiStep(id: string, call: string, params: JsonObject): Promise<void> {
    const [service, name = ""] = call.split(".");
    const isHttp = service === "apigatewayv2";
    const api = String(own(params, isHttp ? "ApiId" : "restApiId"));
    const reply = isHttp ? await http.call(name, params) : await rest.call(name, params);
    const isKnown = isHttp ? http.apis.has(api) : rest.apis.has(api);
    if (reply === undefined)
      reasons.set(id, isKnown ? `${call} is not answered here` : "its API's document is not among the cases");
    else answers.set(id, reply.value);
    const state = isHttp ? undefined : rest.apis.get(api);
    if (name === "get_export" && state !== undefined) {
      exports.set(id, { view: state.view, hasExtensions: own(own(params, "parameters"), "extensions") !== undefined });
    }
    const isImport = importCalls.has(name);
    if (isImport)
      imported.add(name.startsWith("import") ? ([...rest.apis.keys(), ...http.apis.keys()].at(-1) ?? "") : api);
    if (isImport || imported.has(api) || (/^get_(?:rest_)?apis$/.test(name) && imported.size > 0)) fromDocument.add(id);
  }

  return {
    answers,
    reasons,
    fromDocument,
    exports,
    hasDocument: () => Object.values(own(template, "Resources") ?? {}).some((one: Json) => isDocumented(one)),
    async run(step) {
      const id = String(own(step, "id"));
      const call = String(own(step, "call"));
      const written = own(step, "params") ?? {};
      if (call === "deploy_cfn_template" || call.endsWith("_stack") || call.endsWith("_verify_stack")) {
        await stackStep(id, isObject(written) ? written : {});
        return;
      }
      if (call === "s3.put_object") {
        uploads.set(String(own(written, "Key")), String(own(written, "Body")));
        answers.set(id, { ETag: "etag" });
        return;
      }
      const params = paramsOf(written, folder, answers, bindings);
      if (own(step, "kind") === "stackinfo") {
        const info = params && stackInfo(call, params);
        if (info === undefined) reasons.set(id, `${call} is not answered here`);
        else answers.set(id, info);
        return;
      }
      if (own(step, "kind") !== "api") reasons.set(id, `${call} is no call of the control plane`);
      else if (params !== undefined) await apiStep(id, call, params);
      else failedBefore(id, written);
    },
  };

  /** A step that speaks of one that was refused is recorded with that refusal. */
  function failedBefore(id: string, params: Json): void {
    const refused = stepsIn(params).find((step) => own(answers.get(step), "Error") !== undefined);
    const answer = refused === undefined ? undefined : answers.get(refused);
    if (answer === undefined || refused === undefined) reasons.set(id, "it speaks of a step without an answer");
    else answers.set(id, answer);
    if (refused !== undefined && fromDocument.has(refused)) fromDocument.add(id);
  }
}

function isDocumented(resource: Json): boolean {
  const properties = own(resource, "Properties");
  return ["Body", "BodyS3Location", "DefinitionBody", "DefinitionUri"].some(
    (key) => own(properties, key) !== undefined,
  );
}

function paramsOf(written: Json, folder: string, answers: Answers, bindings: Bindings): JsonObject | undefined {
  const body = own(written, "body");
  const file = own(body, "$file");
  const { body: _body, ...rest } = isObject(written) ? written : {};
  const params = evaluate(JSON.parse(fillPlaceholders(JSON.stringify(rest), bindings)) as Json, answers);
  if (!isObject(params)) return undefined;
  if (typeof file === "string")
    return { ...params, body: withoutExpressions(readFileSync(join(folder, file), "utf8")) };
  return body === undefined ? params : { ...params, body };
}

/** Fixtures' names in a document: the same expression is the same text. */
function withoutExpressions(text: string): string {
  return text.replace(/\{\{(op\d+)\.([^{}]*)\}\}/g, (_, step: string, path: string) =>
    path.endsWith("FunctionArn") ? `arn:aws:lambda:us-east-1:111111111111:function:${step}` : `${step}-${path}`,
  );
}

async function templateOf(params: JsonObject, folder: string): Promise<JsonObject | undefined> {
  const file = own(own(params, "template"), "$file");
  if (typeof file !== "string") return undefined;
  // Of SAM templates what the transform made of them stands beside them.
  const name = file.replace(/\.sam\.yaml$/, ".cfn.json");
  const { value } = await parseText(readFileSync(join(folder, name), "utf8"));
  return isObject(value) ? value : undefined;
}

/** `{ Name: value }`, or CloudFormation's list of keys and values. */
function stackParameters(parameters: Json | undefined): JsonObject {
  if (isObject(parameters)) return parameters;
  return Object.fromEntries(
    listOf(parameters).map((item) => [String(own(item, "ParameterKey")), own(item, "ParameterValue") ?? null]),
  );
}

function physicalId(type: string, deployment: Deployment | undefined): Json | undefined {
  const resources = Object.entries(own(deployment?.stack.template, "Resources") ?? {}) as [string, Json][];
  const found = resources.find(([, resource]) => own(resource, "Type") === type)?.[0];
  return found === undefined ? undefined : (deployment?.apiIds.get(found) ?? found);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
