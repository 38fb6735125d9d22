import type { MediaType } from "./operation.ts";

/**
 * Whether a message is text that is no JSON. It has no members: no model can check it, and it reaches `$default` alone.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-routes-integrations.html
 */
export function isPlainText({ type }: Pick<MediaType, "type">): boolean {
  return !/[/+]json\b/i.test(type) && !type.startsWith("*");
}
