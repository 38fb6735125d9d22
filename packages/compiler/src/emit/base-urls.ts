import type { Api } from "../ir/api.ts";
import { cfnText, knownText } from "./cfn-text.ts";
import { domainUrls, executeApiUrl } from "./base-url.ts";

/** Where the API can be called. */
export interface BaseUrl {
  readonly url: string;
  readonly note: string;
}

/** What the document names, custom domains, and the endpoint of each stage unless it is switched off; each once. */
export function baseUrls(api: Api): readonly BaseUrl[] {
  const servers = api.servers
    .map(({ url, description }) => ({ url: cfnText(url), note: description ?? "" }))
    .filter(({ url }) => !isRelative(url));
  const known = new Set(servers.map(({ url }) => withoutSlash(url)));
  const domains = api.settings.domains.flatMap((domain) => domainUrls(api, domain));
  return [
    ...servers,
    ...domains
      .filter(({ url }) => !known.has(url))
      .map(({ url, stage }) => ({
        url,
        note: stage === undefined ? "Custom domain" : `Custom domain, stage ${stage}`,
      })),
    ...stageUrls(api),
  ];
}

function stageUrls(api: Api): BaseUrl[] {
  const { endpoint, stage, furtherStages } = api.settings;
  if (endpoint.disablesExecuteApi === true) return [];
  return [
    { url: executeApiUrl(api), note: "Default endpoint; API_ID and REGION are those of the deployment" },
    ...furtherStages
      .filter(({ name }) => knownText(name) !== knownText(stage.name))
      .map(({ key, name }) => ({ url: executeApiUrl(api, name), note: `Default endpoint, stage ${key ?? ""}` })),
  ];
}

/** Whether a URL is one of the place where the document lies, which the gateway has no part in. */
function isRelative(url: string): boolean {
  return /^\.{0,2}(?:$|\/(?!\/))/.test(url);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
