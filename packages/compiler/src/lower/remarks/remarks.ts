import type { ImportRemark } from "../../ir/api.ts";
import type { Origin } from "../../source/origin.ts";
import type { Context } from "../context.ts";
import { remarkOperations } from "./operations.ts";
import { remarkParseIssues } from "./parse-issues.ts";
import { remarkRoot } from "./root.ts";

/** Takes a sentence of the service's import. */
export type Remark = (severity: ImportRemark["severity"], origin: Origin, text: string) => void;

/**
 * What the service's own import would say of the document as it is written, in its words.
 *
 * Only sentences that were seen: recorded answers, and public threads. Which and where is in docs/aws-behaviour.md.
 */
export function importRemarks(context: Context): ImportRemark[] {
  const remarks: ImportRemark[] = [];
  const remark: Remark = (severity, origin, text) => void remarks.push({ severity, origin, text });
  remarkParseIssues(context, remark);
  remarkRoot(context, remark);
  remarkOperations(context, remark);
  return remarks;
}
