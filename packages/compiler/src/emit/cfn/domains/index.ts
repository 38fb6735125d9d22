import type { ApiKind } from "../../../ir/api.ts";
import { fromParts, partsOf } from "../../../ir/cfn.ts";
import type { Domain } from "../../../ir/settings/domains.ts";
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
            ...printRecords(api, domain),
            ...printAccess(api, domain),
          ]
        : []),
      ...printRoutes(api, domain),
    ]),
    outputs: api.settings.domains.flatMap((domain) => printUrls(api.kind, domain)),
  }),
};

/** The base URL of each path that leads to a stage; of routing rules those with a path. */
function printUrls(kind: ApiKind, domain: Domain): Output[] {
  const ofRules = domain.rules.flatMap(({ basePaths, stage }) => basePaths.map((path) => ({ path, stage })));
  const stages = new Map([...ofRules, ...domain.paths].map(({ path, stage }) => [path, stage]));
  return [...stages].map(([path, stage]) => ({
    logicalId: domainId("DomainUrl", domain, path),
    description: `Base URL on the custom domain${stage === undefined ? "" : `, of the stage ${stage}`}`,
    value: printValue(
      fromParts([kind === "websocket" ? "wss://" : "https://", ...partsOf(domain.name), path === "" ? "" : `/${path}`]),
    ),
  }));
}
