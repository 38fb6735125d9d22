import type { FeatureCode } from "../../service/feature.ts";
import type { Json } from "../../source/json.ts";
import { descend } from "../../source/node.ts";
import type { FeatureUse } from "./feature-use.ts";

const yaml = `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`;

/** Features that the configuration alone asks for. */
export const settingUses: Record<SettingCode, FeatureUse> = {
  "endpoint/edge-http": setting("endpoint", "type", "edge", "regional"),
  "stage/auto-deploy-rest": setting("stage", "autoDeploy", true, false),
  "stage/tracing-http": setting("stage", "tracing", true, false),
};

/** Codes of the features above. */
export type SettingCode = Extract<FeatureCode, "endpoint/edge-http" | `stage/${string}`>;

/** A feature asked for by one value of a setting, and not by another one. */
function setting(group: string, key: string, asking: Json, other: Json): FeatureUse {
  return {
    bad: [{ at: `/${group}/${key}`, yaml, config: { [group]: { [key]: asking } } }],
    good: [{ yaml, config: { [group]: { [key]: other } } }],
    find(_, __, config) {
      const { value, origin } = descend(config, group, key);
      return value === asking ? [{ origin, what: `${group}.${key}` }] : [];
    },
  };
}
