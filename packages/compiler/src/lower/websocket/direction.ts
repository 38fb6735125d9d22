import { child, type Node } from "../../source/node.ts";
import type { Context } from "../context.ts";
import { asyncDirection } from "./diagnostics.ts";

/** Who sends the message of an operation. */
export interface Direction {
  readonly isRoute: boolean;
  readonly isPush: boolean;
}

const directions: ReadonlyMap<unknown, Direction> = new Map([
  [undefined, { isRoute: true, isPush: false }],
  ["client_to_server", { isRoute: true, isPush: false }],
  ["server_to_client", { isRoute: false, isPush: true }],
  ["bidirectional", { isRoute: true, isPush: true }],
]);

/**
 * What an operation of a path is: a route, unless `x-async: { direction }` says that the back end sends it.
 *
 * https://aws.github.io/aws-pdk/developer_guides/type-safe-api/websocket_using_openapi.html
 */
export function directionOf(operation: Node, { report }: Context): Direction {
  const written = child(operation, "x-async");
  const found =
    written.value === undefined ? directions.get(undefined) : directions.get(child(written, "direction").value);
  if (found !== undefined && (written.value === undefined || child(written, "direction").value !== undefined))
    return found;
  report(asyncDirection, written.origin, {});
  return { isRoute: true, isPush: false };
}
