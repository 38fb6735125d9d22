import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** What is mapped twice can only be made once. */
export const domainRepeated: Rule<ApiKind, { what: string }> = {
  code: "domain/repeated",
  severity: "error",
  summary: "A domain stands in the list once, and has each path and each priority once.",
  sources: [guide("rest-api-mappings"), guide("rest-api-routing-rules")],
  apis: ["rest", "http", "websocket"],
  message: ({ what }) => `${what} is there twice.`,
  help: () => "Put the paths and rules of a domain into one entry; give each rule a priority of its own.",

  bad: [
    {
      at: "/domains/1",
      yaml: plainDocument,
      config: {
        domains: [
          { name: "api.example.com", certificateArn: certificateExample },
          { name: "api.example.com", create: false, paths: ["pets"] },
        ],
      },
    },
    {
      at: "/domains/0/paths/1",
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", create: false, paths: ["pets", "/pets"] }] },
    },
    {
      at: "/domains/0/stages/beta/0",
      yaml: plainDocument,
      config: {
        stages: { beta: {} },
        domains: [{ name: "api.example.com", create: false, paths: ["pets"], stages: { beta: ["pets"] } }],
      },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: {
        domains: [
          { name: "api.example.com", certificateArn: certificateExample },
          { name: "api.example.org", create: false, paths: ["pets", "cats"] },
        ],
      },
    },
  ],

  check(api, report, _, config) {
    const names = new Set<string>();
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const key = JSON.stringify(domain.name);
      if (names.has(key)) report(at(), { what: name });
      names.add(key);
      const paths = domain.paths.map(({ path }) => path);
      for (const [index, { path, at: steps }] of domain.paths.entries())
        if (paths.indexOf(path) < index) report(at(...steps), { what: `The path ${path || "/"} of ${name}` });
      const priorities = domain.rules.map(({ priority }) => priority);
      for (const [index, priority] of priorities.entries())
        if (priorities.indexOf(priority) < index)
          report(at("rules", index), { what: `Priority ${priority} of ${name}` });
    }
  },
};
