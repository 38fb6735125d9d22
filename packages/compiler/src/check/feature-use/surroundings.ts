import type { FeatureCode } from "../../service/feature.ts";
import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { child, descend, entries, items, type Node } from "../../source/node.ts";
import type { FeatureUse, Use } from "./feature-use.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** Features of what stands around an API, which the configuration alone asks for. */
export const surroundingsUses: Record<SurroundingsCode, FeatureUse> = {
  "domain/edge-http": domainUse({ type: "edge" }),
  "domain/private-http": domainUse({ type: "private" }),
  "domain/routing-rules-http": domainUse({ rules: [{ priority: 1, basePaths: ["pets"] }] }),
  "vpc-link/network-http": {
    bad: [{ at: "/vpcLinks/Pets/targetArn", yaml, config: { vpcLinks: { Pets: { targetArn: { Ref: "Balancer" } } } } }],
    good: [{ yaml, config: { vpcLinks: { Pets: { subnetIds: ["subnet-1"] } } } }],
    find: (_, __, config) =>
      entries(child(config, "vpcLinks")).flatMap(([name]) => settingUse(config, "vpcLinks", name, "targetArn")),
  },
  "vpc-link/subnets-websocket": {
    bad: [{ at: "/vpcLinks/Pets/subnetIds", yaml, config: { vpcLinks: { Pets: { subnetIds: ["subnet-1"] } } } }],
    good: [{ yaml, config: { vpcLinks: { Pets: { targetArn: { Ref: "Balancer" } } } } }],
    find: (_, __, config) =>
      entries(child(config, "vpcLinks")).flatMap(([name]) => settingUse(config, "vpcLinks", name, "subnetIds")),
  },
  "cors/websocket": setting("cors", { origins: ["https://shop.example.com"] }),
  // Without more it makes a web ACL all the same.
  "waf/http": {
    bad: [{}, { rateLimit: 1000 }].map((waf) => ({ at: "/waf", yaml, config: { waf } })),
    good: [{ yaml, config: {} }],
    find(_, __, config) {
      const { value, origin } = child(config, "waf");
      return value === undefined ? [] : [{ origin, what: "waf" }];
    },
  },
  "usage-plan/http": setting("usagePlans", { gold: { quota: { requests: 1000, per: "month" } } }),
};

/** Codes of the features above. */
export type SurroundingsCode = Extract<
  FeatureCode,
  `domain/${string}` | "cors/websocket" | "usage-plan/http" | `vpc-link/${string}` | "waf/http"
>;

/** A feature asked for by a setting that says anything. */
function setting(key: string, value: Json): FeatureUse {
  return {
    bad: [{ at: `/${key}`, yaml, config: { [key]: value } }],
    good: [{ yaml, config: { [key]: {} } }],
    find: (_, __, config) => settingUse(config, key),
  };
}

/** A feature asked for by what the members of an entry of `domains` say. */
export function domainUse(asking: JsonObject): FeatureUse {
  const entry = { name: "api.example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" };
  const asks = ([key, value]: readonly [string, Json]): ((node: Node) => Use[]) => {
    const isAsked = (said: Json | undefined): boolean =>
      typeof value === "string" ? said === value : asksForSomething(said);
    return (node) => {
      const { value: said, origin } = child(node, key);
      return isAsked(said) ? [{ origin, what: `${key} of a domain` }] : [];
    };
  };
  const finders = Object.entries(asking).map(asks);
  return {
    bad: Object.keys(asking).map((key) => ({
      at: `/domains/0/${key}`,
      yaml,
      config: { domains: [{ ...entry, ...asking }] },
    })),
    good: [{ yaml, config: { domains: [entry] } }],
    find: (_, __, config) => items(descend(config, "domains")).flatMap((node) => finders.flatMap((find) => find(node))),
  };
}

/** The use of a setting, by its keys from the root; one that is empty or false asks for nothing. */
export function settingUse(config: Node, ...steps: readonly string[]): Use[] {
  const { value, origin } = descend(config, ...steps);
  return asksForSomething(value) ? [{ origin, what: steps.join(".") }] : [];
}

function asksForSomething(value: Json | undefined): value is Exclude<Json, null | false> {
  if (value === undefined || value === null || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}

/** A configuration with one value at these keys. */
export function configWith(value: Json, ...steps: readonly string[]): JsonObject {
  const [step = "", ...rest] = steps;
  return { [step]: rest.length === 0 ? value : configWith(value, ...rest) };
}
