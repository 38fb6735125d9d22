import type { HttpApi, RestApi, Server } from "../../../ir/api.ts";
import { cfnText, knownText } from "../text/cfn-text.ts";

/** The URL that operations' paths follow; undefined where the document names none that can be called as it is. */
export function serverUrl({ servers }: RestApi | HttpApi): string | undefined {
  return servers.map(filledIn).find((url) => url !== undefined);
}

/** The default endpoint's URL, with what only the deployment knows in capitals. */
export function executeApiUrl({ settings }: RestApi | HttpApi): string {
  const stage = stageName(settings.stage.name);
  return `https://API_ID.execute-api.REGION.amazonaws.com${stage === "$default" ? "" : `/${stage}`}`;
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
  return /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[\w.~%/-]*)?$/.test(text) ? text : undefined;
}
