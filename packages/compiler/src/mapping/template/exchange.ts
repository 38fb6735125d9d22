import type { Variables } from "../../vtl/render/scope.ts";
import type { Host, JavaMap } from "../../vtl/values/value.ts";
import type { JsonObject } from "../../source/json.ts";
import { createContext } from "./context.ts";
import { createInput } from "./input.ts";
import { readOverrides, type Overrides } from "./overrides.ts";
import { toMap } from "./to-value.ts";
import { templateUtil } from "./util.ts";

/** A request's parameters by their names as on the wire; of several values of one name the last. */
export interface RequestParameters {
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly header: ReadonlyMap<string, string>;
}

/** What is known of a request when a template of it, or of its response, is rendered. */
export interface ExchangeFacts {
  readonly parameters: RequestParameters;
  /** Members of `$context`, but for the overrides. */
  readonly context: JsonObject;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** A request and its response, while templates of both are rendered: overrides of the one are seen by the other. */
export interface Exchange {
  /** The variables of a template with this payload: the request's body, or the back end's answer. */
  variables(payload: string): Variables;
  overrides(): Overrides;
}

/**
 * The objects that the service gives to a template: `$input`, `$util`, `$context` and `$stageVariables`.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function createExchange({ parameters, context, stageVariables }: ExchangeFacts): Exchange {
  const contextMap = createContext(context);
  return {
    // Each is made when it is asked for: most templates use two of the four.
    variables(payload) {
      let input: Host | undefined;
      let stage: JavaMap | undefined;
      return {
        get(name) {
          switch (name) {
            case "input":
              return (input ??= createInput(payload, parameters));
            case "util":
              return templateUtil;
            case "context":
              return contextMap;
            case "stageVariables":
              return (stage ??= toMap(stageVariables));
            default:
              return undefined;
          }
        },
      };
    },
    overrides: () => readOverrides(contextMap),
  };
}
