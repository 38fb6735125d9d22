import type { PushMessage } from "../../ir/websocket.ts";
import { follow, type Node } from "../../source/node.ts";
import { lowerResponses } from "../bodies.ts";
import type { Context } from "../context.ts";
import { isTrue, textOf } from "../text.ts";
import { pushWithoutMessage } from "./diagnostics.ts";
import {
  messageExtension,
  messageIdOf,
  messageOf,
  pathOperations,
  reportUnused,
  type PathOperation,
} from "./routes.ts";

/** The operations of `webhooks`, which OpenAPI 3.0 has as `x-webhooks`. */
export function webhooks(root: Node, context: Context): PathOperation[] {
  return ["webhooks", "x-webhooks"].flatMap((key) => pathOperations(follow(root, key), context));
}

/** Messages of the back end; one without a body is left out and reported. */
export function lowerPushes(
  operations: readonly (PathOperation & { readonly isRoute?: boolean })[],
  context: Context,
): PushMessage[] {
  const taken = new Set<string>();
  return operations.flatMap(({ key, operation, isRoute = false }) => {
    const message = messageOf(operation, context);
    if (message === undefined) {
      context.report(pushWithoutMessage, operation.origin, { name: key });
      return [];
    }
    // What a route of the same operation answers is for the route.
    if (!isRoute) reportUnused(key, lowerResponses(operation, context), undefined, context);
    const id = messageIdOf(textOf(operation, "operationId") ?? key, taken);
    taken.add(id);
    return {
      origin: operation.origin,
      name: key,
      id,
      summary: textOf(operation, "summary"),
      description: textOf(operation, "description"),
      message,
      isAcknowledged: isTrue(messageExtension(operation, context), "ack"),
    };
  });
}
