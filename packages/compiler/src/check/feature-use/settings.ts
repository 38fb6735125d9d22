import type { FeatureCode } from "../../service/feature.ts";
import type { Json, JsonObject } from "../../source/json.ts";
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
  "layout/native-http": setting(undefined, "layout", "native", "body"),
};

/** Codes of the features above. */
export type SettingCode = Extract<FeatureCode, "endpoint/edge-http" | "layout/native-http">;

/** A feature asked for by one value of a setting, in a group or alone, and not by another one. */
function setting(group: string | undefined, key: string, asking: Json, other: Json): FeatureUse {
  const steps = group === undefined ? [key] : [group, key];
  const configOf = (value: Json): JsonObject =>
    group === undefined ? { [key]: value } : { [group]: { [key]: value } };
  return {
    bad: [{ at: `/${steps.join("/")}`, yaml, config: configOf(asking) }],
    good: [{ yaml, config: configOf(other) }],
    find(_, __, config) {
      const { value, origin } = descend(config, ...steps);
      return value === asking ? [{ origin, what: steps.join(".") }] : [];
    },
  };
}
