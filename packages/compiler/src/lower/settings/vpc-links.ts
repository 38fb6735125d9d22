import type { VpcLinkConfig } from "../../config/settings/vpc-links.ts";
import { isIntrinsic, type Cfn } from "../../ir/cfn.ts";
import { vpcLinkId } from "../../ir/made-ids.ts";
import type { VpcLink } from "../../ir/settings/vpc-links.ts";
import { configList, configString, configValue } from "../config-value.ts";
import type { Context } from "../context.ts";

/** The links of the configuration's `vpcLinks` that the stack makes. */
export function lowerVpcLinks(links: Readonly<Record<string, VpcLinkConfig>> = {}): VpcLink[] {
  return Object.entries(links).flatMap(([name, link]): VpcLink[] => {
    const known = { name, logicalId: vpcLinkId(name) };
    if (link.id !== undefined) return [];
    if (link.targetArn !== undefined) return [{ ...known, version: 1, targetArn: configString(link.targetArn) }];
    return [
      {
        ...known,
        version: 2,
        subnetIds: configList(link.subnetIds),
        securityGroupIds: configList(link.securityGroupIds),
      },
    ];
  });
}

/** A `connectionId` that names a link of the configuration, by reference or in plain text, is that link's id. */
export function linkIdOf(written: Cfn<string> | undefined, { config }: Context): Cfn<string> | undefined {
  const name = written === undefined ? undefined : nameIn(written);
  const links = config.vpcLinks ?? {};
  const link = name !== undefined && Object.hasOwn(links, name) ? links[name] : undefined;
  if (name === undefined || link === undefined) return written;
  return configValue(link.id) ?? { kind: "intrinsic", parts: [{ kind: "ref", name: vpcLinkId(name) }] };
}

function nameIn(written: Cfn<string>): string | undefined {
  if (!isIntrinsic(written)) return written;
  const [only, ...more] = written.parts;
  if (only === undefined || more.length > 0 || typeof only === "string") return undefined;
  return only.kind === "ref" || only.kind === "placeholder" ? only.name : undefined;
}
