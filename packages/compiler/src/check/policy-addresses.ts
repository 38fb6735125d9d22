import { child, descend, entries, items, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { isFilledInByOthers } from "./filled-in.ts";
import { parseIpRange, type IpRange } from "./ip-range.ts";

/** An address that a resource policy compares a caller's with. */
export interface PolicyAddress {
  readonly text: string;
  readonly origin: Origin;
  /** undefined if it is none. */
  readonly range: IpRange | undefined;
  /** Whether it is compared with the address inside of a VPC. */
  readonly isInVpc: boolean;
}

/** All addresses of the policy, the configuration's before the document's; those that a stack or another tool fills in are left out. */
export function policyAddresses(document: Node, config: Node, isPrivate: boolean): readonly PolicyAddress[] {
  const configured = child(config, "policy");
  const callers = ["ipRanges", "blockedIpRanges"].flatMap((key) =>
    items(child(configured, key)).map((node) => ({ node, isInVpc: isPrivate })),
  );
  const policy = configured.value === undefined ? child(document, "x-amazon-apigateway-policy") : configured;
  return [...callers, ...ofStatements(policy)].flatMap(({ node: { value, origin }, isInVpc }) =>
    typeof value === "string" && !isFilledInByOthers(value)
      ? [{ text: value, origin, range: parseIpRange(value), isInVpc }]
      : [],
  );
}

function ofStatements(policy: Node): { readonly node: Node; readonly isInVpc: boolean }[] {
  return listOf(child(policy, "Statement"))
    .flatMap((statement) => entries(descend(statement, "Condition")))
    .filter(([operator]) => /^(?:ForA(?:ny|ll)Values:)?(?:Not)?IpAddress(?:IfExists)?$/.test(operator))
    .flatMap(([, keys]) => entries(keys))
    .flatMap(([key, values]) =>
      listOf(values).map((node) => ({ node, isInVpc: key.toLowerCase() === "aws:vpcsourceip" })),
    );
}

function listOf(node: Node): Node[] {
  return Array.isArray(node.value) ? items(node) : node.value === undefined ? [] : [node];
}
