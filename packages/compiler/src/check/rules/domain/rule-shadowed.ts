import { guide } from "../../../service/sources.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { RoutingRule } from "../../../ir/settings/domains.ts";
import type { Rule } from "../../rule.ts";

const always = { priority: 10 };
const beta = { priority: 20, headers: { "x-version": "beta" } };

/** Rules are tried by their priority, all of them before any path. */
export const domainRuleShadowed: Rule<"rest", { what: string; priority: number }> = {
  code: "domain/rule-shadowed",
  severity: "warning",
  summary: "No routing rule takes all the requests that later rules or paths are for.",
  sources: [guide("rest-api-routing-rules"), guide("rest-api-routing-mode")],
  apis: ["rest"],
  message: ({ what, priority }) =>
    `Nothing ever gets to ${what}: the rule of priority ${String(priority)}, which is tried before, takes all of it.`,
  help: ({ priority }) => `Give the rule that takes less a lower number than ${String(priority)}, or take it out.`,

  bad: [
    { at: "/domains/0/rules/1", yaml, config: domain({ rules: [always, beta] }) },
    {
      at: "/domains/0/rules/0",
      yaml,
      config: domain({
        rules: [
          { ...beta, basePaths: ["pets"] },
          { ...beta, priority: 5 },
        ],
      }),
    },
    { at: "/domains/0/paths/0", yaml, config: domain({ rules: [always], paths: ["pets"] }) },
  ],
  good: [
    { yaml, config: domain({ rules: [{ ...always, priority: 30 }, beta] }) },
    { yaml, config: domain({ rules: [beta], paths: ["pets"] }) },
    {
      yaml,
      config: domain({
        rules: [
          { priority: 1, basePaths: ["pets"] },
          { priority: 2, basePaths: ["cats"] },
        ],
      }),
    },
  ],

  check(api, report, _, config) {
    for (const { domain: each, at } of namedDomains(api.settings.domains, config)) {
      const first = (rule: Pick<RoutingRule, "priority" | "basePaths" | "headers">): RoutingRule | undefined =>
        each.rules.find((other) => other.priority < rule.priority && takesAll(other, rule));
      for (const [index, rule] of each.rules.entries()) {
        const taker = first(rule);
        if (taker)
          report(at("rules", index), {
            what: `the rule of priority ${String(rule.priority)}`,
            priority: taker.priority,
          });
      }
      for (const { path, at: steps } of each.paths) {
        const taker = first({ priority: Infinity, basePaths: path === "" ? [] : [path], headers: {} });
        if (taker) report(at(...steps), { what: `the path ${path || "/"}`, priority: taker.priority });
      }
    }
  },
};

/** Whether a rule asks for nothing that the other one does not ask for too. */
function takesAll(rule: RoutingRule, other: Pick<RoutingRule, "basePaths" | "headers">): boolean {
  const wants = new Set(Object.entries(other.headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`));
  const headers = Object.entries(rule.headers);
  if (!headers.every(([name, value]) => wants.has(`${name.toLowerCase()}: ${value}`))) return false;
  if (rule.basePaths.length === 0) return true;
  const isBelow = (path: string): boolean =>
    rule.basePaths.some((base) => path === base || path.startsWith(`${base}/`));
  return other.basePaths.length > 0 && other.basePaths.every(isBelow);
}

function domain<T extends object>(more: T): { domains: ({ name: string; create: false } & T)[] } {
  return { domains: [{ name: "api.example.com", create: false, ...more }] };
}
