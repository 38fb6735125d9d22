import type { Route } from "../../ir/websocket.ts";
import { closest } from "../../source/closest.ts";
import { didYouMean } from "../parse-arguments.ts";
import { usageError } from "../usage-error.ts";

/**
 * The route of a key, as `sendMessage` or `/sendMessage`, or of an operation id.
 *
 * @throws UsageError if there is none
 */
export function findRoute(routes: readonly Route[], words: readonly string[]): Route {
  const [first = "", ...more] = words;
  if (first === "" || more.length > 0) throw usageError("Name the route: its key, or its operation id.");
  const name = first.replace(/^\//, "");
  const found =
    routes.find(({ key }) => key === name) ?? routes.find(({ id, operationId }) => [id, operationId].includes(name));
  if (found) return found;
  const keys = routes.map(({ key }) => key);
  throw usageError(`There is no route ${first}.${didYouMean(closest(name, keys))} Routes: ${keys.join(", ")}.`);
}
