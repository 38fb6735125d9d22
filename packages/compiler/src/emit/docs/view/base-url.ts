import type { Api, HttpApi, Server, WebSocketApi } from "../../../ir/api.ts";
import { cfnText, knownText } from "../text/cfn-text.ts";

/** The URL that operations' paths follow, or that is connected to; undefined where the document names none that can be called as it is. */
export function serverUrl({ kind, servers }: Api): string | undefined {
  const scheme = kind === "websocket" ? /^wss?:/ : /^https?:/;
  return servers.map(filledIn).find((url) => url !== undefined && scheme.test(url));
}

/** The default endpoint's URL, with what only the deployment knows in capitals. */
export function executeApiUrl(api: Api): string {
  return `${api.kind === "websocket" ? "wss" : "https"}://${executeApiPlace(api)}`;
}

/** Where back ends send to connections; https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html */
export function callbackUrl(api: WebSocketApi): string {
  return `https://${executeApiPlace(api)}`;
}

function executeApiPlace({ settings }: Api): string {
  const stage = stageName(settings.stage.name);
  return `API_ID.execute-api.REGION.amazonaws.com${stage === "$default" ? "" : `/${stage}`}`;
}

/** A stage's name for samples. */
export function stageName(name: HttpApi["settings"]["stage"]["name"]): string {
  const known = knownText(name);
  return known !== undefined && /^(?:\$default|[\w-]+)$/.test(known) ? known : "STAGE";
}

function filledIn({ url, variables }: Server): string | undefined {
  const values = new Map(variables.map((variable) => [variable.name, cfnText(variable.default)]));
  const text = cfnText(url)
    .replace(/\{([^{}]*)\}/g, (braces, name: string) => values.get(name) ?? braces)
    .replace(/([^:/])\/{2,}/g, "$1/")
    .replace(/\/+$/, "");
  return /^(?:http|ws)s?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[\w.~%/-]*)?$/.test(text) ? text : undefined;
}
