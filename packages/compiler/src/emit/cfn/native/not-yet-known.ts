import type { CfnJson } from "../../../ir/cfn.ts";

/**
 * Metadata of a resource with a property that is newer than the schemas many have: cfn-lint would take it for a misspelt one.
 *
 * https://github.com/aws-cloudformation/cfn-lint#metadata
 */
export const notYetKnown: CfnJson = { "cfn-lint": { config: { ignore_checks: ["E3002"] } } };
