import type { HttpApi, RestApi } from "../../../ir/api.ts";
import { isIntrinsic, partsOf, type Cfn, type ConditionBranch } from "../../../ir/cfn.ts";
import type { Origin } from "../../../source/origin.ts";
import { canonicalJson } from "../canonical-json.ts";
import { routeInArn } from "../execute-api.ts";
import { printValue } from "../value.ts";

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
 * which is then what permits it.
 */
export function functionsOf(api: RestApi | HttpApi): { readonly known: FunctionUse[]; readonly unknown: UnknownUse[] } {
  const known = new Map<string, FunctionUse>();
  const unknown = new Map<string, UnknownUse>();
  const add = (call: Call, use: { readonly route?: RouteUse }): void => {
    if (call.credentials !== undefined) return;
    const { functionArn } = call;
    if (functionArn === undefined || isChosenLater(functionArn)) {
      const uri = describe(call.uri);
      if (!unknown.has(uri)) unknown.set(uri, { uri, origin: call.origin });
      return;
    }
    const key = canonicalJson(printValue(functionArn));
    const seen = known.get(key) ?? {
      key,
      name: nameOf(functionArn),
      arn: functionArn,
      origin: call.origin,
      routes: [],
      isAuthorizer: false,
    };
    known.set(key, {
      ...seen,
      routes: use.route ? [...seen.routes, use.route] : seen.routes,
      isAuthorizer: seen.isAuthorizer || use.route === undefined,
    });
  };

  for (const operation of api.operations) {
    if (operation.integration?.kind !== "lambda") continue;
    const { method, path, isDefaultRoute, when } = operation;
    const label = isDefaultRoute ? "default" : `${method} ${path}`;
    add(operation.integration, { route: { route: routeInArn(operation), label, when } });
  }
  for (const authorizer of api.authorizers) {
    if (authorizer.kind === "token" || authorizer.kind === "request") add(authorizer, {});
  }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}

interface Call {
  readonly uri: Cfn<string>;
  readonly functionArn: Cfn<string> | undefined;
  readonly credentials: Cfn<string> | undefined;
  readonly origin: Origin;
}

/** A stage variable in the name: the stage chooses the function. */
function isChosenLater(arn: Cfn<string>): boolean {
  return partsOf(arn).some((part) => typeof part === "string" && part.includes("stageVariables"));
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
