import type { Cfn } from "../cfn.ts";

/** What every role that the stack makes has. */
export interface Iam {
  readonly permissionsBoundary: Cfn<string> | undefined;
  /** Starts and ends with a slash. */
  readonly path: string | undefined;
}
