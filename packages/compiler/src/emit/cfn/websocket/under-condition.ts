import type { Route } from "../../../ir/websocket.ts";
import { conditionFor } from "../permissions/conditions.ts";
import type { Resource } from "../part.ts";

/** The condition under which the resources of a route exist, for them to spread; nothing where the route is always there. */
export function underCondition({ when }: Pick<Route, "when">): Pick<Resource, "condition"> {
  const condition = conditionFor(when);
  return condition === undefined ? {} : { condition: condition.name };
}
