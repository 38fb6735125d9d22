import type { ConfigValue } from "../config-value.ts";

/** CloudTrail's record of who changed what. Of the whole account, so that one stack of a region is enough. */
export interface TrailConfig {
  /** A bucket that lets CloudTrail write; default: the stack makes one, and keeps it when it goes. */
  readonly bucketName?: ConfigValue<string>;
  /** Days that records are kept in the bucket that the stack makes; default: 365. */
  readonly retentionDays?: number;
  /** Key that the records are encrypted with; CloudTrail must be allowed to use it. */
  readonly kmsKeyArn?: ConfigValue<string>;
  /** Default: no, this region alone. */
  readonly allRegions?: boolean;
}
