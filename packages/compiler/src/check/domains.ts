import type { Domain } from "../ir/settings/domains.ts";
import { isIntrinsic } from "../ir/cfn.ts";
import { descend, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";

/** An ACM certificate of the region that rules about domains have in their examples. */
export const certificateExample = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";

/** A configuration with one domain, which has one routing rule, for the examples of rules about those. */
export function withRule<T extends object>(
  rule: T,
): { domains: { name: string; create: false; rules: ({ priority: number } & T)[] }[] } {
  return { domains: [{ name: "api.example.com", create: false, rules: [{ priority: 1, ...rule }] }] };
}

/** Domains with what to call each in a message, and where the configuration has it. */
export function namedDomains(domains: readonly Domain[], config: Node): readonly NamedDomain[] {
  return domains.map((domain, index) => {
    const written = descend(config, "domains", index);
    return {
      domain,
      name: isIntrinsic(domain.name) ? "The domain" : domain.name,
      written,
      at: (...steps) => descend(written, ...steps).origin,
    };
  });
}

interface NamedDomain {
  readonly domain: Domain;
  readonly name: string;
  readonly written: Node;
  at(...steps: readonly (string | number)[]): Origin;
}
