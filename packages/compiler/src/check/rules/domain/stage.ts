import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { closest } from "../../../source/closest.ts";
import { domainExample, namedDomains } from "../../domains.ts";
import type { Rule } from "../../rule.ts";

/** A domain leads to a stage that the stack has. */
export const domainStage: Rule<ApiKind, { name: string; stage: string; suggestion: string | undefined }> = {
  code: "domain/stage",
  severity: "error",
  summary: "A domain leads to a stage that the configuration has.",
  sources: [guide("how-to-custom-domains")],
  apis: ["rest", "http", "websocket"],
  message: ({ name, stage }) => `${name} leads to the stage ${stage}, and there is none with this key in \`stages\`.`,
  help: ({ suggestion }) =>
    suggestion === undefined
      ? "Write a key of `stages`, or leave `stage` out for the stage that each API has."
      : `Write ${suggestion}.`,

  bad: [
    {
      at: "/domains/0/stage",
      yaml: domainExample,
      config: { stages: { beta: {} }, domains: [{ name: "api.example.com", create: false, stage: "bet" }] },
    },
  ],
  good: [
    {
      yaml: domainExample,
      config: { stages: { beta: {} }, domains: [{ name: "api.example.com", create: false, stage: "beta" }] },
    },
    { yaml: domainExample, config: { domains: [{ name: "api.example.com", create: false }] } },
  ],

  check(api, report, _, config) {
    const keys = api.settings.furtherStages.flatMap(({ key }) => key ?? []);
    for (const { domain, name, at } of namedDomains(api.settings.domains, config)) {
      const { stage } = domain;
      if (stage === undefined || keys.includes(stage)) continue;
      report(at("stage"), { name, stage, suggestion: closest(stage, keys) });
    }
  },
};
