import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Paths of more than one step are few on a domain. */
export const domainPathCount: Rule<"rest" | "http", { name: string; count: number; limit: number }> = {
  code: "domain/path-count",
  severity: "error",
  summary: "A domain has at most 200 paths of several steps, which AWS doesn't raise.",
  sources: [guide("rest-api-mappings"), guide("limits")],
  apis: ["rest", "http"],
  message: ({ name, count, limit }) => `${name} has ${count} paths of several steps; the service takes ${limit}.`,
  help: () => "Let a shorter path stand for several, or divide them between domains.",

  bad: [{ at: "/domains/0/paths", yaml, config: domains(201) }],
  good: [{ yaml, config: domains(200) }],

  check(api, report, _, config) {
    const limit = boundOf("multiLevelPaths", api.kind).max;
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const count = domain.paths.filter(({ path }) => path.includes("/")).length;
      if (count > limit) report(at("paths"), { name, count, limit });
    }
  },
};

function domains(count: number): { domains: { name: string; create: false; paths: string[] }[] } {
  const paths = Array.from({ length: count }, (_, index) => `pets/${index}`);
  return { domains: [{ name: "api.example.com", create: false, paths }] };
}
