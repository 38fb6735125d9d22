import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";

/** What CloudFormation asked of the service and was refused. */
export function refused(message: string): Error {
  return Object.assign(new Error(message), { kind: "refused" });
}

/** Whether the service said no, and no mistake of the simulator's was thrown. */
export function isRefused(error: unknown): error is Error {
  return error instanceof Error && "kind" in error && error.kind === "refused";
}

interface Deployment {
  readonly api: string;
  readonly operations: readonly string[];
}

interface Stage {
  readonly api: string;
  readonly name: string;
  deployment: string | undefined;
  canary: { readonly deployment: string; readonly percent: number } | undefined;
  readonly deploysByItself: boolean;
}

/** One thing in the account. */
interface Thing {
  readonly type: string;
  properties: JsonObject;
}

/**
 * API Gateway as far as updates of stacks depend on it, by its documentation: what an import overwrites, what a deployment keeps, and
 * what it refuses for being in use or there already. It shares nothing with the compiler.
 */
export interface Service {
  /** Makes a thing; gives what it is called in the account. */
  create(type: string, properties: JsonObject): string;
  update(id: string, properties: JsonObject): void;
  delete(id: string): void;
  /** What the stage of this name answers; the canary's requests apart. */
  live(name: string): readonly string[];
  canary(name: string): { readonly operations: readonly string[]; readonly percent: number } | undefined;
}

/** An account; a fresh one has no role for logs. */
export function createService(startsWithLogRole: boolean): Service {
  const things = new Map<string, Thing>();
  const deployments = new Map<string, Deployment>();
  const stages = new Map<string, Stage>();
  let number = 0;
  let hasLogRole = startsWithLogRole;
  return { create, update, delete: remove, live, canary };

  function create(type: string, properties: JsonObject): string {
    number += 1;
    const id = `${type.split("::").at(-1) ?? ""}-${String(number)}`;
    refuseTwins(type, properties);
    if (type === "AWS::ApiGateway::Account") hasLogRole = true;
    things.set(id, { type, properties });
    if (type.endsWith("::Deployment")) deploy(id, properties);
    if (type.endsWith("::Stage")) setStage(id, properties, type);
    return id;
  }

  function update(id: string, properties: JsonObject): void {
    const thing = things.get(id);
    if (thing === undefined) throw refused(`${id} is gone`);
    thing.properties = properties;
    if (thing.type.endsWith("::Stage")) setStage(id, properties, thing.type);
  }

  function remove(id: string): void {
    for (const stage of stages.values()) {
      if (stage.deployment === id || stage.canary?.deployment === id) {
        throw refused("Active stages pointing to this deployment must be moved or deleted");
      }
    }
    things.delete(id);
    deployments.delete(id);
    stages.delete(id);
  }

  function live(name: string): readonly string[] {
    const stage = [...stages.values()].find((one) => one.name === name);
    if (stage === undefined) return [];
    if (stage.deploysByItself) return operationsOf(stage.api);
    return deployments.get(stage.deployment ?? "")?.operations ?? [];
  }

  function canary(name: string): { readonly operations: readonly string[]; readonly percent: number } | undefined {
    const found = [...stages.values()].find((one) => one.name === name)?.canary;
    if (found === undefined) return undefined;
    return { operations: deployments.get(found.deployment)?.operations ?? [], percent: found.percent };
  }

  function deploy(id: string, properties: JsonObject): void {
    const api = text(own(properties, "RestApiId") ?? own(properties, "ApiId"));
    const operations = operationsOf(api);
    if (operations.length === 0) throw refused("The REST API doesn't contain any methods");
    deployments.set(id, { api, operations });
  }

  function setStage(id: string, properties: JsonObject, type: string): void {
    const logs = own(properties, "AccessLogSetting");
    if (type === "AWS::ApiGateway::Stage" && logs !== undefined && !hasLogRole) {
      throw refused("CloudWatch Logs role ARN must be set in account settings to enable logging");
    }
    const setting = own(properties, "CanarySetting");
    const known = stages.get(id);
    stages.set(id, {
      api: text(own(properties, "RestApiId") ?? own(properties, "ApiId")),
      name: text(own(properties, "StageName")),
      deployment: text(own(properties, "DeploymentId")),
      // Leaving the setting out does not take it off the stage: https://github.com/aws/aws-cdk/issues/33901
      canary: isObject(setting)
        ? { deployment: text(own(setting, "DeploymentId")), percent: Number(own(setting, "PercentTraffic")) }
        : known?.canary,
      deploysByItself: own(properties, "AutoDeploy") === true,
    });
  }

  /** What the API's definition has now: its Body, or its methods and routes. */
  function operationsOf(api: string): readonly string[] {
    const body = own(things.get(api)?.properties, "Body");
    if (isObject(body)) {
      const paths = own(body, "paths");
      return Object.entries(isObject(paths) ? paths : {})
        .flatMap(([path, item]) =>
          Object.entries(isObject(item) ? item : {})
            .filter(([key]) => /^(?:get|put|post|delete|patch|head|options|x-amazon-apigateway-any-method)$/.test(key))
            .map(
              ([key, operation]) => `${key.startsWith("x-") ? "ANY" : key.toUpperCase()} ${path}${guard(operation)}`,
            ),
        )
        .sort();
    }
    const found: string[] = [];
    for (const { type, properties } of things.values()) {
      if (text(own(properties, "RestApiId") ?? own(properties, "ApiId")) !== api) continue;
      if (type === "AWS::ApiGateway::Method") {
        const auth = own(properties, "AuthorizationType");
        const isGuarded = auth !== undefined && auth !== "NONE";
        const path = pathOf(text(own(properties, "ResourceId"))) || "/";
        found.push(`${text(own(properties, "HttpMethod"))} ${path}${isGuarded ? " guarded" : ""}`);
      }
      if (type === "AWS::ApiGatewayV2::Route") found.push(text(own(properties, "RouteKey")));
    }
    return found.sort();
  }

  function pathOf(id: string): string {
    const thing = things.get(id);
    if (thing?.type !== "AWS::ApiGateway::Resource") return "";
    return `${pathOf(text(own(thing.properties, "ParentId")))}/${text(own(thing.properties, "PathPart"))}`;
  }

  function refuseTwins(type: string, properties: JsonObject): void {
    const isSame = (thing: Thing, ...names: readonly string[]): boolean =>
      thing.type === type && names.every((name) => text(own(thing.properties, name)) === text(own(properties, name)));
    for (const thing of things.values()) {
      if (type === "AWS::ApiGateway::Resource" && isSame(thing, "RestApiId", "ParentId")) {
        const [one, two] = [text(own(thing.properties, "PathPart")), text(own(properties, "PathPart"))];
        if (one === two) throw refused("Another resource with the same parent already has this name");
        if (one.startsWith("{") && two.startsWith("{")) {
          throw refused(`A sibling (${one}) of this resource already has a variable path part`);
        }
      }
      if (type === "AWS::ApiGateway::Method" && isSame(thing, "ResourceId", "HttpMethod")) {
        throw refused("Method already exists for this resource");
      }
      if (type === "AWS::ApiGateway::Model" && isSame(thing, "RestApiId", "Name")) throw refused("Model name exists");
      if (type === "AWS::ApiGateway::Authorizer" && isSame(thing, "RestApiId", "Name")) {
        throw refused("Authorizer name must be unique");
      }
      if (type.endsWith("::Stage") && isSame(thing, "RestApiId", "ApiId", "StageName")) {
        throw refused("Stage already exists");
      }
    }
  }
}

function guard(operation: Json): string {
  const security = own(operation, "security");
  return Array.isArray(security) && security.length > 0 ? " guarded" : "";
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
}
