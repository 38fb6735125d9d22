import type { DomainConfig } from "../../config/settings/domains.ts";
import type { ApiKind } from "../../ir/api.ts";
import type { Domain, DomainPath } from "../../ir/settings/domains.ts";
import type { RestEndpoint } from "../../ir/settings/endpoint.ts";
import { configList, configString, configValue } from "../config-value.ts";

/**
 * `domains` of the configuration; `endpoint` says what they are where they do not say it themselves. Those of HTTP APIs are regional,
 * without routing rules: what they lack is reported.
 */
export function lowerDomains(
  kind: ApiKind,
  domains: readonly DomainConfig[] | undefined,
  endpoint: Pick<RestEndpoint, "type" | "vpcEndpointIds">,
): Domain[] {
  return (domains ?? []).map((domain) => ({
    name: configString(domain.name),
    type: kind === "rest" ? (domain.type ?? endpoint.type) : "regional",
    isMade: domain.create ?? true,
    arn: configValue(domain.arn),
    certificateArn: configValue(domain.certificateArn),
    hostedZoneId: configValue(domain.hostedZoneId),
    securityPolicy: configValue(domain.securityPolicy) ?? "TLS_1_2",
    accessMode: domain.accessMode?.toUpperCase(),
    ipAddressType: domain.ipAddressType,
    truststore: domain.truststore && {
      uri: configString(domain.truststore.uri),
      version: configValue(domain.truststore.version),
      ownershipCertificateArn: configValue(domain.truststore.ownershipCertificateArn),
    },
    paths: lowerPaths(kind, domain),
    rules: (kind === "rest" ? (domain.rules ?? []) : []).map((rule) => ({
      priority: rule.priority,
      basePaths: (rule.basePaths ?? []).map(withoutSlashes),
      headers: rule.headers ?? {},
      stripsBasePath: rule.stripBasePath ?? false,
      stage: rule.stage ?? domain.stage,
    })),
    vpcEndpointIds: domain.vpcEndpointIds === undefined ? endpoint.vpcEndpointIds : configList(domain.vpcEndpointIds),
  }));
}

/** Without paths or rules the domain itself leads to the stage, whatever leads to others. */
function lowerPaths(kind: ApiKind, { paths, rules, stage, stages }: DomainConfig): DomainPath[] {
  const own = paths ?? (rules === undefined || kind !== "rest" ? [""] : []);
  return [
    ...own.map((path, index) => ({
      path: withoutSlashes(path),
      stage,
      at: paths === undefined ? [] : ["paths", index],
    })),
    ...Object.entries(stages ?? {}).flatMap(([key, list]) =>
      list.map((path, index) => ({ path: withoutSlashes(path), stage: key, at: ["stages", key, index] })),
    ),
  ];
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
