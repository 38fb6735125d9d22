import { isObject, own, type JsonObject } from "../../src/source/json.ts";
import { text, type Thing } from "./snapshot.ts";

/** What CloudFormation asked of the service and was refused. */
export function refused(message: string): Error {
  return Object.assign(new Error(message), { kind: "refused" });
}

/** Whether the service said no, and no mistake of the simulator's was thrown. */
export function isRefused(error: unknown): error is Error {
  return error instanceof Error && "kind" in error && error.kind === "refused";
}

interface Uniqueness {
  readonly by: readonly string[];
  readonly message: string;
}

/** What no two things of a type can have in common, as the service's error messages tell it. */
const unique: Readonly<Record<string, Uniqueness>> = {
  "AWS::ApiGateway::Authorizer": { by: ["RestApiId", "Name"], message: "Authorizer name must be unique" },
  "AWS::ApiGateway::BasePathMapping": { by: ["DomainName", "BasePath"], message: "Base path already exists" },
  "AWS::ApiGateway::DomainName": { by: ["DomainName"], message: "The domain name you provided already exists" },
  "AWS::ApiGateway::GatewayResponse": { by: ["RestApiId", "ResponseType"], message: "Gateway response exists" },
  "AWS::ApiGateway::Method": { by: ["ResourceId", "HttpMethod"], message: "Method already exists for this resource" },
  "AWS::ApiGateway::Model": { by: ["RestApiId", "Name"], message: "Model name already exists for this REST API" },
  "AWS::ApiGateway::Resource": {
    by: ["RestApiId", "ParentId", "PathPart"],
    message: "Another resource with the same parent already has this name",
  },
  "AWS::ApiGateway::Stage": { by: ["RestApiId", "StageName"], message: "Stage already exists" },
  "AWS::ApiGatewayV2::ApiMapping": { by: ["DomainName", "ApiMappingKey"], message: "ApiMapping key already exists" },
  "AWS::ApiGatewayV2::DomainName": { by: ["DomainName"], message: "The domain name you provided already exists" },
  "AWS::ApiGatewayV2::Route": { by: ["ApiId", "RouteKey"], message: "Route with key already exists for this API" },
  "AWS::ApiGatewayV2::Stage": { by: ["ApiId", "StageName"], message: "Stage already exists" },
  "AWS::Logs::LogGroup": { by: ["LogGroupName"], message: "The specified log group already exists" },
};

/** Refuses to make what is there already. */
export function refuseTwins(type: string, properties: JsonObject, things: ReadonlyMap<string, Thing>): void {
  const rule = unique[type];
  const others = [...things.values()].filter((thing) => thing.type === type);
  const shares = (thing: Thing, name: string): boolean =>
    text(own(thing.properties, name)) === text(own(properties, name));
  if (rule !== undefined && others.some((thing) => rule.by.every((name) => shares(thing, name)))) {
    throw refused(rule.message);
  }
  if (type !== "AWS::ApiGateway::Resource" || !text(own(properties, "PathPart")).startsWith("{")) return;
  for (const sibling of others) {
    const part = text(own(sibling.properties, "PathPart"));
    if (shares(sibling, "RestApiId") && shares(sibling, "ParentId") && part.startsWith("{")) {
      throw refused(`A sibling (${part}) of this resource already has a variable path part`);
    }
  }
}

/** Refuses a REST API's Body with two variables below one path. */
export function refuseSiblings(type: string, properties: JsonObject): void {
  const paths = own(own(properties, "Body"), "paths");
  if (type !== "AWS::ApiGateway::RestApi" || !isObject(paths)) return;
  const variables = new Map<string, string>();
  for (const path of Object.keys(paths)) {
    const steps = path.split("/");
    for (const [index, step] of steps.entries()) {
      if (!step.startsWith("{")) continue;
      const above = steps.slice(0, index).join("/");
      if ((variables.get(above) ?? step) !== step) {
        throw refused(`A sibling (${step}) of this resource already has a variable path part`);
      }
      variables.set(above, step);
    }
  }
}

/** By what property things hold on to others, which are not deleted meanwhile. */
const holders: Readonly<Record<string, readonly string[]>> = {
  "AWS::ApiGateway::BasePathMapping": ["RestApiId", "DomainName"],
  "AWS::ApiGateway::Method": ["AuthorizerId", "RequestValidatorId", "RequestModels"],
  "AWS::ApiGateway::UsagePlan": ["ApiStages"],
  "AWS::ApiGatewayV2::ApiMapping": ["ApiId", "DomainName"],
  "AWS::ApiGatewayV2::Route": ["AuthorizerId", "Target"],
};

/** Refuses to delete what something else still uses. */
export function refuseInUse(id: string, things: ReadonlyMap<string, Thing>): void {
  for (const { type, properties } of things.values()) {
    for (const name of holders[type] ?? []) {
      const names = text(own(properties, name)).split(/[^\w-]+/);
      if (names.includes(id)) throw refused(`Cannot delete ${id}: it is referenced in ${name} of ${type}`);
    }
  }
}
