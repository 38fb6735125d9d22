import type { ApiKind } from "../../../ir/api.ts";
import { fromParts, partsOf, type CfnJson } from "../../../ir/cfn.ts";
import type { Domain, RoutingRule } from "../../../ir/settings/domains.ts";
import { groupBy } from "../group-by.ts";
import type { CfnPart, Output } from "../part.ts";
import { printValue } from "../value.ts";
import { printAccess, printCertificate, printRecords } from "./address.ts";
import { printDomain } from "./domain-name.ts";
import { domainId } from "./names.ts";
import { printRoutes } from "./routes.ts";

/**
 * Custom domain names, each with its certificate, its records, what leads from it to the stage, and where to call it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html
 */
export const domains: CfnPart = {
  feature: "domains",
  apis: ["rest", "http", "websocket"],
  emit: (api) => ({
    resources: api.settings.domains.flatMap((domain) => [
      ...(domain.isMade
        ? [
            ...printCertificate(api, domain),
            printDomain(api, domain),
            ...printRecords(domain),
            ...printAccess(api, domain),
          ]
        : []),
      ...printRoutes(api, domain),
    ]),
    outputs: api.settings.domains.flatMap((domain) => printUrls(api.kind, domain)),
  }),
};

/**
 * Each base URL that operations' paths are put behind. The stage is named where it is the same for all that is called there: rules may
 * choose it by headers, or by what follows. Of a WebSocket API also where back ends send messages, which is on the domain alone if the
 * API's own endpoint is switched off.
 */
function printUrls(kind: ApiKind, domain: Domain): Output[] {
  const byPath = groupBy([...domain.rules.flatMap(basesOf), ...domain.paths], ({ path }) => path);
  return [...byPath].flatMap(([path, places]) => {
    const [stage, ...others] = new Set(places.map((place) => place.stage));
    const words = stage === undefined || others.length > 0 ? "" : `, of the stage ${stage}`;
    const urlOf = (scheme: string): CfnJson =>
      printValue(fromParts([scheme, ...partsOf(domain.name), path === "" ? "" : `/${path}`]));
    const url: Output = {
      logicalId: domainId("DomainUrl", domain, path),
      description: `Base URL on the custom domain${words}`,
      value: urlOf(kind === "websocket" ? "wss://" : "https://"),
    };
    if (kind !== "websocket") return [url];
    const callback: Output = {
      logicalId: domainId("DomainConnectionsUrl", domain, path),
      description: `Endpoint on the custom domain of the calls that send messages to clients${words}, below /@connections`,
      value: urlOf("https://"),
    };
    return [url, callback];
  });
}

/** A path that the API gets as well is one of its own: what it is put behind is the domain. */
function basesOf({ basePaths, stripsBasePath, stage }: RoutingRule): { path: string; stage: string | undefined }[] {
  return (stripsBasePath && basePaths.length > 0 ? basePaths : [""]).map((path) => ({ path, stage }));
}
