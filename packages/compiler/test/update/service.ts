import { isObject, own, type JsonObject } from "../../src/source/json.ts";
import { refused, refuseInUse, refuseSiblings, refuseTwins } from "./refusals.ts";
import { answersOf, text, type Thing } from "./snapshot.ts";

interface Deployment {
  readonly api: string;
  readonly answers: readonly string[];
}

interface Stage {
  readonly api: string;
  readonly name: string;
  readonly deployment: string | undefined;
  readonly canary: { readonly deployment: string; readonly percent: number } | undefined;
  readonly deploysByItself: boolean;
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
  /** What the stage of this name answers; the canary's requests apart. See {@link answersOf}. */
  live(name: string): readonly string[];
  canary(name: string): { readonly answers: readonly string[]; readonly percent: number } | undefined;
  /** What a custom domain answers below a path of its own. */
  domain(name: string, basePath?: string): readonly string[];
}

/** An account; a fresh one has no role for logs. */
export function createService(startsWithLogRole: boolean): Service {
  const things = new Map<string, Thing>();
  const deployments = new Map<string, Deployment>();
  const stages = new Map<string, Stage>();
  let number = 0;
  let hasLogRole = startsWithLogRole;
  return { create, update, delete: remove, live, canary, domain };

  function create(type: string, properties: JsonObject): string {
    number += 1;
    const id = `${type.split("::").at(-1) ?? ""}-${String(number)}`;
    refuseTwins(type, properties, things);
    refuseSiblings(type, properties);
    if (type === "AWS::ApiGateway::Account") hasLogRole = true;
    if (type.endsWith("::Deployment")) takeSnapshot(id, properties);
    if (type.endsWith("::Stage")) setStage(id, properties, type);
    things.set(id, { type, properties });
    return id;
  }

  function update(id: string, properties: JsonObject): void {
    const thing = things.get(id);
    if (thing === undefined) throw refused(`${id} is gone`);
    refuseSiblings(thing.type, properties);
    if (thing.type.endsWith("::Stage")) setStage(id, properties, thing.type);
    thing.properties = properties;
  }

  function remove(id: string): void {
    for (const stage of stages.values()) {
      if (stage.deployment === id || stage.canary?.deployment === id) {
        throw refused("Active stages pointing to this deployment must be moved or deleted");
      }
    }
    refuseInUse(id, things);
    things.delete(id);
    deployments.delete(id);
    stages.delete(id);
  }

  function live(name: string): readonly string[] {
    return answersOn([...stages.values()].find((one) => one.name === name));
  }

  function answersOn(stage: Stage | undefined): readonly string[] {
    if (stage === undefined) return [];
    if (stage.deploysByItself) return answersOf(stage.api, things);
    return deployments.get(stage.deployment ?? "")?.answers ?? [];
  }

  function canary(name: string): { readonly answers: readonly string[]; readonly percent: number } | undefined {
    const found = [...stages.values()].find((one) => one.name === name)?.canary;
    if (found === undefined) return undefined;
    return { answers: deployments.get(found.deployment)?.answers ?? [], percent: found.percent };
  }

  function domain(name: string, basePath = ""): readonly string[] {
    const domains = [...things].filter(([, { properties }]) => own(properties, "DomainName") === name);
    const ids = new Set([name, ...domains.map(([id]) => id)]);
    const mapping = [...things.values()].find(
      ({ type, properties }) =>
        /Mapping(?:V2)?$/.test(type) &&
        ids.has(text(own(properties, "DomainName"))) &&
        text(own(properties, "BasePath") ?? own(properties, "ApiMappingKey")) === basePath,
    );
    return answersOn(stages.get(text(own(mapping?.properties, "Stage"))));
  }

  function takeSnapshot(id: string, properties: JsonObject): void {
    const api = text(own(properties, "RestApiId") ?? own(properties, "ApiId"));
    const answers = answersOf(api, things);
    if (answers.length === 0) throw refused("The REST API doesn't contain any methods");
    deployments.set(id, { api, answers });
  }

  function setStage(id: string, properties: JsonObject, type: string): void {
    const logs = own(properties, "AccessLogSetting");
    if (type === "AWS::ApiGateway::Stage" && logs !== undefined && !hasLogRole) {
      throw refused("CloudWatch Logs role ARN must be set in account settings to enable logging");
    }
    const deploysByItself = own(properties, "AutoDeploy") === true;
    const deployment = own(properties, "DeploymentId");
    if (deploysByItself && deployment !== undefined) {
      throw refused("Deployment ID cannot be set on stage because AutoDeploy is enabled");
    }
    const setting = own(properties, "CanarySetting");
    const known = stages.get(id);
    stages.set(id, {
      api: text(own(properties, "RestApiId") ?? own(properties, "ApiId")),
      name: text(own(properties, "StageName")),
      // One that deploys by itself leaves the deployment that it was given.
      deployment: deploysByItself ? undefined : deployment === undefined ? known?.deployment : text(deployment),
      // Leaving the setting out does not take it off the stage: https://github.com/aws/aws-cdk/issues/33901
      canary: isObject(setting)
        ? { deployment: text(own(setting, "DeploymentId")), percent: Number(own(setting, "PercentTraffic")) }
        : known?.canary,
      deploysByItself,
    });
  }
}
