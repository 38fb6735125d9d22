import { createMeter, isTooMuch, type Budget } from "../../vtl/meter.ts";
import type { Problem } from "../../vtl/problem.ts";
import { memberOf, membersOf } from "../../vtl/values/members.ts";
import { print } from "../../vtl/values/print.ts";
import { itemsIn, isKind, type JavaMap, type Value } from "../../vtl/values/value.ts";

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
  /** What is too large, or too deep, to be a text that anybody can send; the text is then empty. */
  readonly tooLarge: readonly string[];
}

/** What overrides may take together to be printed: ten times what the service takes for all headers. */
const budget: Budget = { work: 100_000, characters: 100_000 };

/**
 * Reads the overrides that templates wrote into `$context`.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function readOverrides(context: JavaMap): Overrides {
  const meter = createMeter(budget);
  const tooLarge: string[] = [];
  /** A value as text. */
  const printed = (value: Value, name: string): string => {
    try {
      return print(value, meter) ?? "";
    } catch (thrown) {
      if (!isTooMuch(thrown)) throw thrown;
      tooLarge.push(name);
      return "";
    }
  };
  const valuesOf = (kind: string, place: string): ReadonlyMap<string, readonly string[]> => {
    const values = memberIn(memberOf(context, kind), place);
    if (!isKind(values, "map")) return new Map();
    return new Map(
      membersOf(values).map(([key, value]) => {
        const name = printed(key, `${kind}.${place}`);
        const items = isKind(value, "list") ? itemsIn(value) : [value];
        return [name, items.map((item) => printed(item, `${kind}.${place}.${name.slice(0, 100)}`))];
      }),
    );
  };
  const status = memberIn(memberOf(context, "responseOverride"), "status");
  const statusText = status === undefined ? "" : printed(status, "responseOverride.status");
  return {
    request: {
      header: valuesOf("requestOverride", "header"),
      querystring: valuesOf("requestOverride", "querystring"),
      path: valuesOf("requestOverride", "path"),
    },
    response: {
      header: valuesOf("responseOverride", "header"),
      status: /^[1-5]\d\d$/.test(statusText) ? Number(statusText) : undefined,
    },
    tooLarge,
  };
}

function memberIn(value: Value | undefined, name: string): Value | undefined {
  return isKind(value, "map") ? memberOf(value, name) : undefined;
}

/** What is wrong with the overrides that a template of this length made. */
export function overrideProblems({ tooLarge }: Overrides, length: number): Problem[] {
  return [...new Set(tooLarge)].map((name) => ({
    code: "too-much",
    severity: "error",
    message: `$context.${name} is too large, or nested too deeply, to be sent`,
    start: 0,
    end: length,
  }));
}
