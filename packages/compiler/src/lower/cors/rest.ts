import type { RestApi } from "../../ir/api.ts";
import type { Operation } from "../../ir/operation.ts";
import { below } from "../../source/origin.ts";
import type { Context } from "../context.ts";
import { allowancesFor } from "./allowances.ts";
import { preflightFor } from "./preflight.ts";
import { withReadableErrors, withReadableResponses } from "./responses.ts";

type Crossed = Pick<RestApi, "operations" | "gatewayResponses">;

/**
 * What `cors` of the configuration makes of a REST API, which has no such setting itself: an OPTIONS operation for each path that
 * has none, and headers on what the gateway answers.
 */
export function withRestCors(
  { operations, gatewayResponses, securitySchemes }: Crossed & Pick<RestApi, "securitySchemes">,
  { config, configOrigin }: Context,
): Crossed {
  const { cors } = config;
  if (cors === undefined) return { operations, gatewayResponses };
  const origin = below(configOrigin, "cors");
  const all = allowancesFor(cors, "rest", operations, securitySchemes);
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);

  const taken = new Set(operations.map(({ id }) => id));
  const preflights = [...byPath].flatMap(([path, own]) => {
    if (own.some(({ method }) => method === "options")) return [];
    const allowed = allowancesFor(cors, "rest", own, securitySchemes);
    const preflight = preflightFor(path, own, allowed, taken, origin);
    taken.add(preflight.id);
    return [preflight];
  });
  return {
    operations: [...operations.map((operation) => withReadableResponses(operation, all, origin)), ...preflights],
    gatewayResponses: withReadableErrors(gatewayResponses, all, origin),
  };
}
