import type { TrailConfig } from "../../config/settings/trail.ts";
import type { Trail } from "../../ir/settings/trail.ts";
import { configValue } from "../config-value.ts";

const defaultRetentionDays = 365;

/** `trail` of the configuration; undefined for none. */
export function lowerTrail(trail: TrailConfig | undefined): Trail | undefined {
  return (
    trail && {
      bucketName: configValue(trail.bucketName),
      retentionDays: trail.retentionDays ?? defaultRetentionDays,
      kmsKeyArn: configValue(trail.kmsKeyArn),
      isMultiRegion: trail.allRegions ?? false,
    }
  );
}
