import type { Api, HttpApi, RestApi, WebSocketApi } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Domain } from "../../../ir/settings/domains.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact } from "../../../source/json-map.ts";
import type { Resource } from "../part.ts";
import { tagList, tagMap } from "../tags.ts";
import { printList, printOptional, printValue } from "../value.ts";
import { domainId } from "./names.ts";

/**
 * The domain itself, of the resource type that has all that its kind can: version 2 for HTTP and WebSocket APIs, which version 1 does not know,
 * and version 1 for REST APIs, for TLS policies and access modes.
 */
export function printDomain(api: Api, domain: Domain): Resource {
  const logicalId = domainId("Domain", domain);
  if (api.kind !== "rest") return { logicalId, ...versionTwoDomain(api, domain) };
  return { logicalId, ...(domain.type === "private" ? privateDomain(api, domain) : publicDomain(api, domain)) };
}

type Made = Pick<Resource, "type" | "properties">;

function versionTwoDomain({ settings }: HttpApi | WebSocketApi, domain: Domain): Made {
  return {
    type: "AWS::ApiGatewayV2::DomainName",
    properties: compact({
      DomainName: printValue(domain.name),
      DomainNameConfigurations: [
        compact({
          EndpointType: "REGIONAL",
          CertificateArn: certificateArn(domain),
          SecurityPolicy: printValue(domain.securityPolicy),
          IpAddressType: domain.ipAddressType,
          OwnershipVerificationCertificateArn: printOptional(domain.truststore?.ownershipCertificateArn),
        }),
      ],
      MutualTlsAuthentication: mutualTls(domain),
      Tags: tagMap(settings.tags),
    }),
  };
}

function publicDomain({ settings }: RestApi, domain: Domain): Made {
  const isEdge = domain.type === "edge";
  return {
    type: "AWS::ApiGateway::DomainName",
    properties: compact({
      DomainName: printValue(domain.name),
      CertificateArn: isEdge ? certificateArn(domain) : undefined,
      RegionalCertificateArn: isEdge ? undefined : certificateArn(domain),
      EndpointConfiguration: compact({ Types: [domain.type.toUpperCase()], IpAddressType: domain.ipAddressType }),
      SecurityPolicy: printValue(domain.securityPolicy),
      EndpointAccessMode: domain.accessMode,
      MutualTlsAuthentication: mutualTls(domain),
      OwnershipVerificationCertificateArn: printOptional(domain.truststore?.ownershipCertificateArn),
      RoutingMode: routingMode(domain),
      Tags: tagList(settings.tags),
    }),
  };
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html */
function privateDomain({ settings }: RestApi, domain: Domain): Made {
  return {
    type: "AWS::ApiGateway::DomainNameV2",
    properties: compact({
      DomainName: printValue(domain.name),
      CertificateArn: certificateArn(domain),
      EndpointConfiguration: { Types: ["PRIVATE"] },
      SecurityPolicy: printValue(domain.securityPolicy),
      EndpointAccessMode: domain.accessMode,
      Policy: reachedThrough(domain),
      RoutingMode: routingMode(domain),
      Tags: tagList(settings.tags),
    }),
  };
}

/** A private domain refuses every request that its policy does not let in. */
function reachedThrough({ vpcEndpointIds }: Domain): JsonObject {
  const statement = { Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", ...statement },
      {
        Effect: "Deny",
        ...statement,
        Condition: { StringNotEquals: { "aws:SourceVpce": printList(vpcEndpointIds) } },
      },
    ],
  };
}

function certificateArn(domain: Domain): CfnJson {
  return printOptional(domain.certificateArn) ?? { Ref: domainId("DomainCertificate", domain) };
}

function mutualTls({ truststore }: Domain): JsonObject | undefined {
  return (
    truststore &&
    compact({ TruststoreUri: printValue(truststore.uri), TruststoreVersion: printOptional(truststore.version) })
  );
}

function routingMode({ rules, paths }: Domain): string | undefined {
  if (rules.length === 0) return undefined;
  return paths.length === 0 ? "ROUTING_RULE_ONLY" : "ROUTING_RULE_THEN_BASE_PATH_MAPPING";
}
