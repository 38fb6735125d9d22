import type { Api } from "../../../ir/api.ts";
import { isMadeVpcEndpoint, vpcEndpointId } from "../../../ir/made-ids.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Domain } from "../../../ir/settings/domains.ts";
import { compact } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";
import { tagList } from "../tags.ts";
import { printValue } from "../value.ts";
import { domainArn, domainId } from "./names.ts";

/** The certificate of a domain that names none, validated by a record in the hosted zone, which ACM makes itself. */
export function printCertificate({ settings }: Api, domain: Domain): Resource[] {
  const { certificateArn, hostedZoneId } = domain;
  if (certificateArn !== undefined || hostedZoneId === undefined) return [];
  const name = printValue(domain.name);
  return [
    {
      logicalId: domainId("DomainCertificate", domain),
      type: "AWS::CertificateManager::Certificate",
      properties: compact({
        DomainName: name,
        ValidationMethod: "DNS",
        DomainValidationOptions: [{ DomainName: name, HostedZoneId: printValue(hostedZoneId) }],
        Tags: tagList(settings.tags),
      }),
    },
  ];
}

/** Records that lead to the domain: for IPv4, and for IPv6 where it is served. */
export function printRecords(domain: Domain): Resource[] {
  const { hostedZoneId, name } = domain;
  const target = aliasTarget(domain);
  if (hostedZoneId === undefined || target === undefined) return [];
  // CloudFront always serves both.
  const types = domain.type === "edge" || domain.ipAddressType === "dualstack" ? ["A", "AAAA"] : ["A"];
  return types.map((type) => ({
    logicalId: domainId("DomainRecord", domain, type),
    type: "AWS::Route53::RecordSet",
    properties: { HostedZoneId: printValue(hostedZoneId), Name: printValue(name), Type: type, AliasTarget: target },
  }));
}

function aliasTarget(domain: Domain): CfnJson | undefined {
  if (domain.type === "private") return endpointTarget(domain);
  const prefix = domain.type === "edge" ? "Distribution" : "Regional";
  const attribute = (name: string): CfnJson => ({ "Fn::GetAtt": [domainId("Domain", domain), `${prefix}${name}`] });
  return { DNSName: attribute("DomainName"), HostedZoneId: attribute("HostedZoneId") };
}

/** A private domain is reached at the VPC endpoint; only of the one that the stack makes the address is known: `zone:name`. */
function endpointTarget({ vpcEndpointIds }: Domain): CfnJson | undefined {
  if (!vpcEndpointIds.some(isMadeVpcEndpoint)) return undefined;
  const entry = { "Fn::Select": [0, { "Fn::GetAtt": [vpcEndpointId, "DnsEntries"] }] };
  const part = (index: number): CfnJson => ({ "Fn::Select": [index, { "Fn::Split": [":", entry] }] });
  return { DNSName: part(1), HostedZoneId: part(0) };
}

/** Lets VPC endpoints reach a private domain. */
export function printAccess({ settings }: Api, domain: Domain): Resource[] {
  if (domain.type !== "private") return [];
  return domain.vpcEndpointIds.map((endpoint) => ({
    logicalId: domainId("DomainAccess", domain, JSON.stringify(printValue(endpoint))),
    type: "AWS::ApiGateway::DomainNameAccessAssociation",
    properties: compact({
      AccessAssociationSource: printValue(endpoint),
      AccessAssociationSourceType: "VPCE",
      DomainNameArn: domainArn(domain),
      Tags: tagList(settings.tags),
    }),
  }));
}
