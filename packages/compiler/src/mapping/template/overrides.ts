import { isTooMuch, type Meter } from "../../vtl/meter.ts";
import { memberOf, membersOf } from "../../vtl/values/members.ts";
import { print } from "../../vtl/values/print.ts";
import { isKind, type JavaMap, type Value } from "../../vtl/values/value.ts";

/** What templates put in place of mapped parameters, and of the status; values of a list each for itself. */
export interface Overrides {
  readonly request: {
    readonly header: ReadonlyMap<string, readonly string[]>;
    readonly querystring: ReadonlyMap<string, readonly string[]>;
    readonly path: ReadonlyMap<string, readonly string[]>;
  };
  readonly response: {
    readonly header: ReadonlyMap<string, readonly string[]>;
    /** A whole number from 100 to 599; anything else is as good as none. */
    readonly status: number | undefined;
  };
}

/**
 * Reads the overrides that templates wrote into `$context`.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function readOverrides(context: JavaMap, meter: Meter): Overrides {
  const request = memberOf(context, "requestOverride");
  const response = memberOf(context, "responseOverride");
  return {
    request: {
      header: valuesOf(request, "header", meter),
      querystring: valuesOf(request, "querystring", meter),
      path: valuesOf(request, "path", meter),
    },
    response: { header: valuesOf(response, "header", meter), status: statusOf(response, meter) },
  };
}

function valuesOf(override: Value | undefined, name: string, meter: Meter): ReadonlyMap<string, readonly string[]> {
  const values = isKind(override, "map") ? memberOf(override, name) : undefined;
  if (!isKind(values, "map")) return new Map();
  return new Map(
    membersOf(values).map(([key, value]) => {
      const items = isKind(value, "list") ? value.items : [value];
      return [printed(key, meter), items.map((item) => printed(item, meter))];
    }),
  );
}

/** A value as text; empty for one that is too large, or too deep, to be a text that anybody can send. */
function printed(value: Value, meter: Meter): string {
  try {
    return print(value, meter) ?? "";
  } catch (thrown) {
    if (!isTooMuch(thrown)) throw thrown;
    return "";
  }
}

function statusOf(override: Value | undefined, meter: Meter): number | undefined {
  const status = isKind(override, "map") ? memberOf(override, "status") : undefined;
  const text = status === undefined ? "" : printed(status, meter);
  return /^[1-5]\d\d$/.test(text) ? Number(text) : undefined;
}
