import type { Cfn } from "../cfn.ts";

/** CloudTrail's record of management events. */
export interface Trail {
  /** undefined: the stack makes a bucket. */
  readonly bucketName: Cfn<string> | undefined;
  readonly retentionDays: number;
  readonly kmsKeyArn: Cfn<string> | undefined;
  readonly isMultiRegion: boolean;
}
