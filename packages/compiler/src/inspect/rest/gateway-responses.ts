import type { GatewayResponse, RestApi } from "../../ir/api.ts";
import type { JsonObject } from "../../source/json.ts";
import { compact, jsonMap } from "../../source/json-map.ts";
import { sortedMembers } from "../members.ts";
import type { View } from "../options.ts";
import { optional, plain } from "../stack.ts";
import { gatewayResponseTypes } from "./gateway-response-types.ts";

const defaultTemplate = '{"message":$context.error.messageString}';

/** What `GetGatewayResponses` answers: every type, those that the document leaves alone with the service's own values. */
export function gatewayResponses(api: RestApi, view: View): JsonObject[] {
  const byType = new Map(api.gatewayResponses.map((response) => [response.type, response]));
  return [...gatewayResponseTypes].map(([type, status]) => {
    const own = byType.get(type) ?? inherited(type, status, byType);
    return gatewayResponse(type, status, own, view);
  });
}

/** `DEFAULT_4XX` and `DEFAULT_5XX` stand in for the types of their class. */
function inherited(
  type: string,
  status: string | undefined,
  byType: ReadonlyMap<string, GatewayResponse>,
): GatewayResponse | undefined {
  return type.startsWith("DEFAULT_") ? undefined : byType.get(status?.startsWith("4") ? "DEFAULT_4XX" : "DEFAULT_5XX");
}

function gatewayResponse(
  type: string,
  status: string | undefined,
  response: GatewayResponse | undefined,
  { fill }: View,
): JsonObject {
  return compact({
    responseType: type,
    statusCode: optional(response?.statusCode, fill) ?? status,
    responseParameters:
      sortedMembers((response?.parameters ?? []).map(({ target, source }) => [target, plain(source, fill)])) ?? {},
    responseTemplates:
      response === undefined
        ? jsonMap([["application/json", defaultTemplate]])
        : (sortedMembers(response.templates.map(({ key, text }) => [key, plain(text, fill)])) ?? {}),
    defaultResponse: response?.type !== type,
  });
}
