import type { Cfn } from "../cfn.ts";

/** A web ACL: an existing one, or one to be made. */
export type Waf =
  | { readonly kind: "existing"; readonly arn: Cfn<string> }
  | {
      readonly kind: "made";
      /** Names of AWS's rule groups. */
      readonly managedRules: readonly string[];
      /** Of one address within five minutes; undefined for no limit. */
      readonly rateLimit: number | undefined;
    };
