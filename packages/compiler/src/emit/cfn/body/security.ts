import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Operation, SecurityScheme } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { sortedMap, unlessEmpty } from "../../../source/json-map.ts";
import { printList } from "../value.ts";
import { printAuthorizerScheme } from "./authorizers.ts";

/** How the Body says who may call what. */
export interface Security {
  /** `components.securitySchemes`. Authorizers are in it even if unused, since the import makes them all the same. */
  readonly schemes: JsonObject;
  /** `security` of an operation; undefined if it asks for nothing. */
  requirementOf(operation: Operation): CfnJson | undefined;
}

/** The schemes of an API, and the names that its operations call them by. */
export function createSecurity(api: RestApi | HttpApi): Security {
  const { authorizers, operations, securitySchemes } = api;
  const taken = new Set([...authorizers, ...securitySchemes].map(({ name }) => name));
  const iam = securitySchemes.find(({ isIam }) => isIam)?.name ?? unused("sigv4", taken);
  const apiKey = securitySchemes.find(isApiKeyScheme)?.name ?? unused("api_key", taken);
  const usesIam = operations.some(({ authorization }) => authorization.kind === "iam");
  const usesApiKey = api.kind === "rest" && operations.some(({ isApiKeyRequired }) => isApiKeyRequired);

  return {
    schemes: sortedMap([
      ...authorizers.map((authorizer): [string, JsonObject] => [
        authorizer.name,
        printAuthorizerScheme(api.kind, authorizer),
      ]),
      [iam, usesIam ? iamScheme : undefined],
      [apiKey, usesApiKey ? apiKeyScheme : undefined],
    ]),
    requirementOf({ authorization, isApiKeyRequired }) {
      const requirements: JsonObject[] = [];
      if (authorization.kind === "iam") requirements.push({ [iam]: [] });
      if (authorization.kind === "authorizer")
        requirements.push({ [authorization.name]: printList(authorization.scopes) });
      // A list of its own, as in the service's exports, although both are required.
      if (usesApiKey && isApiKeyRequired) requirements.push({ [apiKey]: [] });
      return unlessEmpty(requirements);
    },
  };
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authtype.html */
const iamScheme: JsonObject = {
  type: "apiKey",
  name: "Authorization",
  in: "header",
  "x-amazon-apigateway-authtype": "awsSigv4",
};

/** Without an authorizer it means a key of a usage plan, always in this header. */
const apiKeyScheme: JsonObject = { type: "apiKey", name: "x-api-key", in: "header" };

function isApiKeyScheme({ kind, isIam, authorizer }: SecurityScheme): boolean {
  return !isIam && authorizer === undefined && kind.type === "apiKey" && kind.name.toLowerCase() === "x-api-key";
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (taken.has(free)) free += "_";
  return free;
}
