import { createExchange, type Exchange, type ExchangeFacts } from "../../mapping/template/exchange.ts";
import { oncePer } from "../../source/once-per.ts";
import type { Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
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
      return { get: (name) => given.get(name) ?? (placeholders.has(name) ? "1" : undefined) };
    },
  };
}

const placeholdersIn = oncePer((body: readonly Statement[]): ReadonlySet<string> => {
  const known = variablesOf(body);
  const placeholders = new Set<string>();
  walk(body, {
    reference(node) {
      if (canBePlaceholder(node) && !known.has(node.name)) placeholders.add(node.name);
    },
  });
  return placeholders;
});
