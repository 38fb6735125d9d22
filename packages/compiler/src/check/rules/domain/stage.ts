import type { ApiKind } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { closest } from "../../../source/closest.ts";
import { isObject } from "../../../source/json.ts";
import { descend, type Node } from "../../../source/node.ts";
import { namedDomains } from "../../domains.ts";
import { plainDocument } from "../../example-text.ts";
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
      yaml: plainDocument,
      config: { stages: { beta: {} }, domains: [{ name: "api.example.com", create: false, stage: "bet" }] },
    },
    {
      at: "/domains/0/stages/bet",
      yaml: plainDocument,
      config: {
        stages: { beta: {} },
        domains: [{ name: "api.example.com", create: false, stages: { bet: ["beta"] } }],
      },
    },
    {
      at: "/domains/0/rules/0/stage",
      yaml: plainDocument,
      config: { domains: [{ name: "api.example.com", create: false, rules: [{ priority: 1, stage: "bet" }] }] },
    },
  ],
  good: [
    {
      yaml: plainDocument,
      config: { stages: { beta: {} }, domains: [{ name: "api.example.com", create: false, stage: "beta" }] },
    },
    { yaml: plainDocument, config: { domains: [{ name: "api.example.com", create: false }] } },
  ],

  check(api, report, _, config) {
    const keys = api.settings.furtherStages.flatMap(({ key }) => key ?? []);
    for (const { name, written, at } of namedDomains(api.settings.domains, config)) {
      const named = [
        ...valuesAt(written, "stage"),
        ...keysAt(written, "stages"),
        ...[...indexesAt(written, "rules")].flatMap((index) => valuesAt(written, "rules", index, "stage")),
      ];
      for (const { stage, steps } of named) {
        if (!keys.includes(stage)) report(at(...steps), { name, stage, suggestion: closest(stage, keys) });
      }
    }
  },
};

interface Named {
  readonly stage: string;
  readonly steps: readonly (string | number)[];
}

function valuesAt(domain: Node, ...steps: readonly (string | number)[]): Named[] {
  const { value } = descend(domain, ...steps);
  return typeof value === "string" ? [{ stage: value, steps }] : [];
}

function keysAt(domain: Node, key: string): Named[] {
  const { value } = descend(domain, key);
  return isObject(value) ? Object.keys(value).map((stage) => ({ stage, steps: [key, stage] })) : [];
}

function indexesAt(domain: Node, key: string): Iterable<number> {
  const { value } = descend(domain, key);
  return Array.isArray(value) ? value.keys() : [];
}
