import type { FeatureCode } from "../../service/feature.ts";
import { own, type Json } from "../../source/json.ts";
import { child, descend, entries, type Node } from "../../source/node.ts";
import type { FeatureUse, Use } from "./feature-use.ts";
import { configWith } from "./surroundings.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** Features of stages, which the configuration alone asks for. */
export const stageUses: Record<StageCode, FeatureUse> = {
  "stage/auto-deploy-rest": setting(["autoDeploy"], true, false),
  "stage/caching-http": setting(["caching"], { size: "0.5" }),
  "stage/canary-http": setting(["canary"], { percent: 10 }),
  "stage/client-certificate-http": setting(["clientCertificate"], true, false),
  "stage/documentation-version-http": setting(["documentationVersion"], "1.0"),
  "stage/execution-logs-http": setting(["executionLogs"], "info", "off"),
  "stage/firehose-http": setting(["accessLogs", "firehose"], { prefix: "logs/" }),
  "stage/tracing-http": setting(["tracing"], true, false),
};

/** Codes of the features above. */
export type StageCode = Extract<FeatureCode, `stage/${string}`>;

/** A feature that any of the stages asks for by a setting; `other` is a value that does not. */
function setting(steps: readonly string[], asking: Json, other?: Json): FeatureUse {
  return {
    bad: [
      { at: `/stage/${steps.join("/")}`, yaml, config: configWith(asking, "stage", ...steps) },
      { at: `/stages/beta/${steps.join("/")}`, yaml, config: configWith(asking, "stages", "beta", ...steps) },
    ],
    good: [{ yaml, config: other === undefined ? {} : configWith(other, "stage", ...steps) }],
    find: (_, __, config) => stagesIn(config).flatMap(([name, stage]) => useOf(name, stage, steps)),
  };
}

function useOf(name: string, stage: Node, steps: readonly string[]): Use[] {
  const { value, origin } = descend(stage, ...steps);
  const isOff = value === undefined || value === false || value === "off" || own(value, "level") === "off";
  return isOff ? [] : [{ origin, what: [name, ...steps].join(".") }];
}

/** The stages as the configuration has them, each with its place in words. */
function stagesIn(config: Node): (readonly [name: string, stage: Node])[] {
  const further = entries(child(config, "stages"));
  return [["stage", child(config, "stage")], ...further.map(([key, stage]) => [`stages.${key}`, stage] as const)];
}
