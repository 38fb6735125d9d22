import type { Api, Server, WebSocketApi } from "../ir/api.ts";
import type { Cfn } from "../ir/cfn.ts";
import type { Domain } from "../ir/settings/domains.ts";
import { cfnText, knownText } from "./cfn-text.ts";

/**
 * The URL that operations' paths follow, or that is connected to: of the document, or a custom domain where the default endpoint is
 * switched off; undefined where it is the default endpoint's.
 */
export function serverUrl(api: Api): string | undefined {
  const scheme = api.kind === "websocket" ? /^wss?:/ : /^https?:/;
  const named = api.servers.map(filledIn).find((url) => url !== undefined && scheme.test(url));
  return named ?? onlyDomainUrl(api);
}

/** The custom domain in samples where there is nothing else to call, with what a stack fills in as one word in capitals. */
function onlyDomainUrl(api: Api): string | undefined {
  const { domains, endpoint } = api.settings;
  if (endpoint.disablesExecuteApi !== true) return undefined;
  const urls = domains.flatMap((domain) => domainUrls(api, domain));
  const found = urls.find(({ stage }) => stage === undefined) ?? urls[0];
  return found?.url.replaceAll(/\$\{[^}]*\}/g, "DOMAIN");
}

/** Where a custom domain leads to the API; what the stack fills in is named in `${…}`. */
export function domainUrls({ kind }: Api, { name, paths }: Domain): readonly DomainUrl[] {
  const scheme = kind === "websocket" ? "wss" : "https";
  return paths.map(({ path, stage }) => ({
    url: `${scheme}://${cfnText(name)}${path === "" ? "" : `/${path}`}`,
    stage,
  }));
}

interface DomainUrl {
  readonly url: string;
  /** Key of the stage; undefined for the one that each API has. */
  readonly stage: string | undefined;
}

/** The default endpoint's URL of a stage, the first if none is said, with what only the deployment knows in capitals. */
export function executeApiUrl({ kind, settings }: Api, stage: Cfn<string> = settings.stage.name): string {
  return `${kind === "websocket" ? "wss" : "https"}://${executeApiPlace(stage)}`;
}

/** Where back ends send to connections; https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html */
export function callbackUrl(api: WebSocketApi): string {
  const domain = onlyDomainUrl(api);
  return domain?.replace(/^wss:/, "https:") ?? `https://${executeApiPlace(api.settings.stage.name)}`;
}

function executeApiPlace(name: Cfn<string>): string {
  const stage = stageName(name);
  return `API_ID.execute-api.REGION.amazonaws.com${stage === "$default" ? "" : `/${stage}`}`;
}

/** A stage's name for samples. */
export function stageName(name: Cfn<string>): string {
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
