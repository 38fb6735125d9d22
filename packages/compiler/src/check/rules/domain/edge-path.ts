import { guide } from "../../../service/sources.ts";
import { certificateExample, namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";

/** Only regional domains have mappings of several steps. */
export const domainEdgePath: Rule<"rest", { name: string; path: string }> = {
  code: "domain/edge-path",
  severity: "error",
  summary: "A path of several steps can be mapped on a regional domain only.",
  sources: [guide("rest-api-mappings")],
  apis: ["rest"],
  message: ({ name, path }) => `${name} isn't regional, where a path of several steps such as ${path} can't be mapped.`,
  help: () => "Use a path of one step, or make the domain regional.",

  bad: [
    {
      at: "/domains/0/paths/1",
      yaml: plainDocument,
      config: {
        domains: [
          {
            name: "api.example.com",
            type: "edge",
            certificateArn: certificateExample.replace("eu-west-1", "us-east-1"),
            paths: ["pets", "pets/v2"],
          },
        ],
      },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", certificateArn: certificateExample, paths: ["pets/v2"] }] },
    },
  ],

  check(api, report, _, config) {
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      if (domain.type === "regional") continue;
      for (const { path, at: steps } of domain.paths) if (path.includes("/")) report(at(...steps), { name, path });
    }
  },
};
