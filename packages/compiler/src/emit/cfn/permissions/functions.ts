import type { Api, HttpApi, RestApi, WebSocketApi } from "../../../ir/api.ts";
import { isIntrinsic, partsOf, type Cfn, type ConditionBranch } from "../../../ir/cfn.ts";
import type { Origin } from "../../../source/origin.ts";
import { canonicalJson } from "../canonical-json.ts";
import { routeInArn } from "../../../ir/arn.ts";
import { oncePer } from "../../../source/once-per.ts";
import { groupBy } from "../group-by.ts";
import { stagesOf } from "../stage/stages.ts";
import { printValue } from "../value.ts";
import { chosenFunctions } from "./chosen-functions.ts";
import { branchWords } from "./conditions.ts";

/** A route behind which a function stands. */
export interface RouteUse {
  /** As in ARNs: `GET/pets/*`. */
  readonly route: string;
  /** For readers: `get /pets/{petId}`. */
  readonly label: string;
  readonly when: readonly ConditionBranch[];
}

/** A function, alias or version, and all that the API calls it for. */
export interface FunctionUse {
  /** Equal for equal ARNs. */
  readonly key: string;
  /** In words: its logical id, or its name. */
  readonly name: string;
  readonly arn: Cfn<string>;
  readonly origin: Origin;
  readonly routes: readonly RouteUse[];
  readonly isAuthorizer: boolean;
}

/** A call of a function whose name is known only then. */
export interface UnknownUse {
  readonly uri: string;
  readonly origin: Origin;
}

/**
 * The functions that the API needs a permission for, and one example for each that cannot be known. Not those called with a role,
 * which is then what permits it. Worked out once per API.
 */
export const functionsOf: (api: Api) => FunctionUses = oncePer((api) => {
  const calls = callsOf(api).filter(({ credentials }) => credentials === undefined);
  const unknown = new Map<string, UnknownUse>();
  const known: KnownCall[] = [];
  for (const call of calls) {
    const { functionArn, origin } = call;
    const arns = functionArn === undefined ? undefined : chosenFunctions(functionArn, stagesOf(api));
    if (arns) known.push(...arns.map((arn) => ({ ...call, arn, key: canonicalJson(printValue(arn)) })));
    else if (!unknown.has(describe(call.uri))) unknown.set(describe(call.uri), { uri: describe(call.uri), origin });
  }
  const byFunction = groupBy(known, ({ key }) => key);
  return { known: [...byFunction.values()].flatMap(useOf), unknown: [...unknown.values()] };
});

/** The functions that an API calls. */
interface FunctionUses {
  readonly known: readonly FunctionUse[];
  readonly unknown: readonly UnknownUse[];
}

interface Call {
  readonly uri: Cfn<string>;
  readonly functionArn: Cfn<string> | undefined;
  readonly credentials: Cfn<string> | undefined;
  readonly origin: Origin;
  /** undefined for an authorizer. */
  readonly route: RouteUse | undefined;
}

interface KnownCall extends Call {
  readonly arn: Cfn<string>;
  readonly key: string;
}

function callsOf(api: Api): Call[] {
  const ofRoutes = api.kind === "websocket" ? callsOfRoutes(api) : callsOfOperations(api);
  const ofAuthorizers = api.authorizers.flatMap((authorizer): Call[] =>
    authorizer.kind === "token" || authorizer.kind === "request" ? [{ ...authorizer, route: undefined }] : [],
  );
  return [...ofRoutes, ...ofAuthorizers];
}

function callsOfRoutes({ routes }: WebSocketApi): Call[] {
  return routes.flatMap(({ integration, key, when }): Call[] =>
    integration?.kind === "lambda" ? [{ ...integration, route: { route: key, label: key, when } }] : [],
  );
}

function callsOfOperations(api: RestApi | HttpApi): Call[] {
  return api.operations.flatMap((operation): Call[] => {
    const { integration, method, path, isDefaultRoute, when } = operation;
    if (integration?.kind !== "lambda") return [];
    const label = isDefaultRoute ? "default" : `${method} ${path}`;
    return [{ ...integration, route: { route: routeInArn(operation), label, when } }];
  });
}

/** The calls of one function together, each route once. */
function useOf(calls: readonly KnownCall[]): FunctionUse[] {
  const routes = calls.flatMap(({ route }) => route ?? []);
  const distinct = groupBy(routes, ({ route, when }) => [route, ...branchWords(when)].join());
  return calls.slice(0, 1).map(({ key, arn, origin }) => ({
    key,
    name: nameOf(arn),
    arn,
    origin,
    routes: [...distinct.values()].flatMap(([first]) => first ?? []),
    isAuthorizer: routes.length < calls.length,
  }));
}

function nameOf(arn: Cfn<string>): string {
  const parts = partsOf(arn);
  const text = parts.map((part) => (typeof part === "string" ? part : "")).join("");
  const literal = /:function:([A-Za-z0-9_:-]+)$/.exec(text)?.[1];
  if (literal !== undefined) return literal;
  for (const part of [...parts].reverse()) {
    if (typeof part === "string") continue;
    if (part.kind === "attribute") return part.resource;
    if (part.kind !== "function" && !part.name.startsWith("AWS::")) return part.name;
  }
  return "the function";
}

/** The URI as a reader knows it, references as `${Name}`. */
function describe(uri: Cfn<string>): string {
  if (!isIntrinsic(uri)) return uri;
  return uri.parts
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "attribute") return `\${${part.resource}.${part.attribute}}`;
      return part.kind === "function" ? "…" : `\${${part.name}}`;
    })
    .join("");
}
