import { createExchange, type Exchange, type ExchangeFacts } from "../../mapping/template/exchange.ts";
import { toMap } from "../../mapping/template/to-value.ts";
import { oncePer } from "../../source/once-per.ts";
import { isObject } from "../../source/json.ts";
import type { Statement } from "../../vtl/ast.ts";
import type { Value } from "../../vtl/values/value.ts";
import { walk } from "../../vtl/walk.ts";
import { membersAt, pathOf } from "./members-at.ts";
import { canBePlaceholder, variablesOf } from "./variables.ts";

/** An exchange in which a template is tried: what another tool fills in is `1`. */
export function testExchange(body: readonly Statement[], facts: ExchangeFacts): Exchange {
  const exchange = createExchange(facts);
  const placeholders = placeholdersIn(body);
  if (placeholders.size === 0) return exchange;
  return {
    ...exchange,
    variables(payload) {
      const given = exchange.variables(payload);
      return { get: (name) => given.get(name) ?? placeholders.get(name) };
    },
  };
}

const placeholdersIn = oncePer((body: readonly Statement[]): ReadonlyMap<string, Value> => {
  const known = variablesOf(body);
  const paths: string[][] = [];
  walk(body, {
    reference(node) {
      if (canBePlaceholder(node) && !known.has(node.name)) paths.push([node.name, ...pathOf(node)]);
    },
  });
  return new Map(
    Object.entries(membersAt(paths, "1")).map(([name, value]) => [name, isObject(value) ? toMap(value) : "1"]),
  );
});
