import type { Intrinsic } from "../../ir/cfn.ts";
import { isMadeVpcEndpoint, vpcEndpointId } from "../../ir/made-ids.ts";
import type { Endpoint, RestEndpoint, VpcEndpoint } from "../../ir/settings/endpoint.ts";
import type { VpcEndpointConfig } from "../../config/settings/endpoint.ts";
import { endpointConfigurations } from "../../service/endpoint-configurations.ts";
import { child, type Node } from "../../source/node.ts";
import { lowerTexts } from "../authorizer.ts";
import { cfnBoolean, cfnString } from "../cfn-value.ts";
import { configList, configString, configValue } from "../config-value.ts";
import type { Context } from "../context.ts";

/** The endpoint of a REST API: of the configuration, and of the document where the configuration says nothing. */
export function lowerRestEndpoint(context: Context): RestEndpoint {
  const { endpoint } = context.config;
  const named =
    endpoint?.vpcEndpointIds === undefined
      ? endpointConfigurations(context.document.root).flatMap((node) =>
          lowerTexts(child(node, "vpcEndpointIds"), context),
        )
      : configList(endpoint.vpcEndpointIds);
  const made = endpoint?.vpcEndpoint;
  // A Body that was made here names it already.
  const vpcEndpointIds = made ? [...named.filter((id) => !isMadeVpcEndpoint(id)), madeEndpoint] : named;
  return {
    ...lowerEndpoint(context),
    // Only private endpoints take VPC endpoints: naming them says which type is meant.
    type: endpoint?.type ?? (vpcEndpointIds.length > 0 ? "private" : "regional"),
    vpcEndpointIds,
    vpcEndpoint: made && lowerVpcEndpoint(made),
  };
}

const madeEndpoint: Intrinsic = { kind: "intrinsic", parts: [{ kind: "ref", name: vpcEndpointId }] };

function lowerVpcEndpoint(written: VpcEndpointConfig): VpcEndpoint {
  return {
    vpcId: configString(written.vpcId),
    subnetIds: configList(written.subnetIds),
    securityGroupIds: configList(written.securityGroupIds),
    hasPrivateDns: configValue(written.privateDns) ?? false,
  };
}

/** The endpoint of any API. */
export function lowerEndpoint(context: Context): Endpoint {
  const { endpoint } = context.config;
  const extension = endpointConfigurations(context.document.root);
  const first = <T>(read: (node: Node) => T | undefined): T | undefined =>
    extension.map(read).find((value) => value !== undefined);
  const ipAddressType = first((node) => cfnString(child(node, "ipAddressType"), context.report));
  return {
    disablesExecuteApi:
      configValue(endpoint?.disableExecuteApi) ??
      first((node) => cfnBoolean(child(node, "disableExecuteApiEndpoint"), context.report)),
    ipAddressType: configValue(endpoint?.ipAddressType) ?? (ipAddressType as Endpoint["ipAddressType"]),
  };
}
