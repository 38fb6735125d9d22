import { child, descend, entries, items, type Node } from "../source/node.ts";

/** The settings that take a list of ids or addresses, as far as they are written. */
export function listSettings(config: Node): readonly Node[] {
  const vpcEndpoint = descend(config, "endpoint", "vpcEndpoint");
  const links = entries(child(config, "vpcLinks")).map(([, link]) => link);
  const holders: readonly (readonly [Node, readonly string[]])[] = [
    [child(config, "endpoint"), ["vpcEndpointIds"]],
    ...[vpcEndpoint, ...links].map((node) => [node, ["subnetIds", "securityGroupIds"]] as const),
    ...items(child(config, "domains")).map((node) => [node, ["vpcEndpointIds"]] as const),
    [child(config, "policy"), ["ipRanges", "blockedIpRanges", "vpcEndpointIds", "vpcIds", "principals"]],
  ];
  return holders
    .flatMap(([node, keys]) => keys.map((key) => child(node, key)))
    .filter(({ value }) => value !== undefined);
}
