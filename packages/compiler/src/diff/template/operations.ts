import type { UpdatePlan } from "./plan.ts";
import { canonicalText, namesIn, propertyAt, type StackResource } from "./resources.ts";

type Resources = ReadonlyMap<string, StackResource>;

/** An operation or a route that the template no longer has: `GET /pets/{petId}`, or a route key, and its logical id. */
export interface Leaving {
  readonly label: string;
  readonly id: string;
}

/**
 * Operations and routes that the template no longer has and that the stage goes on answering: the new deployment is made before
 * they are deleted, which CloudFormation does last.
 */
export function staysLive(plan: UpdatePlan): readonly Leaving[] {
  const snapshotted = newlyDeployed(plan);
  return leaving(plan).filter(({ apis }) => apis.some((api) => snapshotted.has(api)));
}

/** Operations and routes that the template no longer has, of an API that stays: with the update nobody answers them any more. */
export function goesAway(plan: UpdatePlan): readonly Leaving[] {
  const others = new Set([...newlyDeployed(plan), ...notDeployed(plan)]);
  const { now, replaced } = plan;
  return leaving(plan).filter(({ apis }) =>
    apis.every((api) => now.has(api) && !replaced.has(api) && !others.has(api)),
  );
}

/** APIs that stay and of which a new deployment is made. */
function newlyDeployed({ old, added, replaced }: UpdatePlan): ReadonlySet<string> {
  const snapshots = added.filter(({ type }) => type.endsWith("::Deployment"));
  return new Set([...namedBy(snapshots)].filter((id) => old.has(id) && !replaced.has(id)));
}

/** What clients call that is not in the new template, with the logical ids of its API. */
function leaving({ old, now, removed, replaced }: UpdatePlan): (Leaving & { readonly apis: readonly string[] })[] {
  const gone = [...removed, ...[...replaced.keys()].flatMap((id) => old.get(id) ?? [])];
  // The name of a path variable is nothing to clients.
  const shape = (label: string): string => label.replaceAll(/\{[^{}+]*/g, "{");
  const present = new Set([...now.values()].map((resource) => shape(labelOf(resource, now) ?? "")));
  return gone.flatMap((resource) => {
    const label = labelOf(resource, old);
    if (label === undefined || present.has(shape(label))) return [];
    return { label, id: resource.id, apis: [...namedBy([resource])] };
  });
}

/** APIs whose definition changes while nothing takes a new snapshot of them, and no stage deploys by itself. */
export function notDeployed({ old, now, added, changed, removed, replaced }: UpdatePlan): readonly string[] {
  const snapshots = namedBy([
    ...added.filter(({ type }) => type.endsWith("::Deployment")),
    ...[...replaced.keys()].flatMap((id) => now.get(id) ?? []).filter(({ type }) => type.endsWith("::Deployment")),
  ]);
  const touched = [...added, ...changed, ...removed].flatMap((resource) => {
    if (definingTypes.has(resource.type)) return [...namedBy([resource])];
    const isRedefined = changed.includes(resource) && bodyTypes.has(resource.type) && differs(resource, old);
    return isRedefined ? [resource.id] : [];
  });
  return [...new Set(touched)].filter(
    (api) => now.has(api) && !snapshots.has(api) && !replaced.has(api) && hasManualStage(api, now),
  );
}

const bodyTypes: ReadonlySet<string> = new Set(["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"]);
const definingTypes: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::Authorizer",
  "AWS::ApiGateway::GatewayResponse",
  "AWS::ApiGateway::Method",
  "AWS::ApiGateway::RequestValidator",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
]);

/** Whether more of an API changes than its tags, which are no part of what is deployed. */
function differs(resource: StackResource, old: Resources): boolean {
  const { Tags: _, ...now } = resource.properties;
  const { Tags: __, ...before } = old.get(resource.id)?.properties ?? {};
  return canonicalText(now) !== canonicalText(before);
}

function hasManualStage(api: string, now: Resources): boolean {
  return [...now.values()].some(
    (stage) =>
      stage.type.endsWith("::Stage") &&
      namedBy([stage]).has(api) &&
      canonicalText(propertyAt(stage, "AutoDeploy")) !== "true",
  );
}

/** Logical ids of the APIs that the resources belong to. */
function namedBy(resources: readonly StackResource[]): ReadonlySet<string> {
  return new Set(
    resources.flatMap((resource) => [
      ...namesIn(propertyAt(resource, "RestApiId")),
      ...namesIn(propertyAt(resource, "ApiId")),
    ]),
  );
}

/** `GET /pets/{petId}` for a method, the key of a route; undefined for other resources. */
function labelOf(resource: StackResource, resources: Resources): string | undefined {
  if (resource.type === "AWS::ApiGatewayV2::Route") return textOf(resource, "RouteKey");
  if (resource.type !== "AWS::ApiGateway::Method") return undefined;
  return `${textOf(resource, "HttpMethod")} ${pathOf(resource, "ResourceId", resources, 0) || "/"}`;
}

/** Deeper than any path can be: who refers to itself in a circle is not deployed. */
const maxDepth = 300;

function pathOf(resource: StackResource, property: string, resources: Resources, depth: number): string {
  const [id = ""] = namesIn(propertyAt(resource, property));
  const above = resources.get(id);
  if (above?.type !== "AWS::ApiGateway::Resource" || depth > maxDepth) return "";
  return `${pathOf(above, "ParentId", resources, depth + 1)}/${textOf(above, "PathPart")}`;
}

function textOf(resource: StackResource, property: string): string {
  const value = propertyAt(resource, property);
  return typeof value === "string" ? value : canonicalText(value);
}
