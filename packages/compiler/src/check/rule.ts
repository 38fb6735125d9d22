import type { Api, ApiKind } from "../ir/api.ts";
import type { DiagnosticDef } from "../diagnostics/diagnostic.ts";
import type { JsonObject } from "../source/json.ts";
import type { Origin } from "../source/origin.ts";
import type { Node } from "../source/node.ts";

/**
 * A rule: definition, examples and check in one file.
 *
 * It looks at the IR (`check`), where it can; at the raw document (`checkDocument`), where the IR has no trace of what is
 * wrong, such as a misspelt key. `check` gets the document too, for the place of what the IR does not blame, and the
 * configuration as it was written, for settings that the API's type lacks.
 */
export type Rule<K extends ApiKind = ApiKind, P = unknown> = DiagnosticDef<P> & {
  readonly apis: readonly K[];
  /** Documents that break it: tests and documentation at once. */
  readonly bad: readonly BadExample[];
  /** Near misses. */
  readonly good: readonly Example[];
} & (
    | { check(api: Extract<Api, { kind: K }>, report: RuleReport<P>, document: Node, config: Node): void }
    | { checkDocument(root: Node, report: RuleReport<P>): void }
  );

export type RuleReport<P> = (origin: Origin, params: P) => void;

export interface Example {
  /** A whole document; `openapi`, `info` and such may be left out and are filled in. */
  readonly yaml: string;
  /** API types that it is written for, where a rule of several has different words for each; left out for all. */
  readonly apis?: readonly ApiKind[];
  /** The configuration it is compiled with; left out where it says nothing. */
  readonly config?: JsonObject;
}

export interface BadExample extends Example {
  /** JSON Pointer at which the finding must appear; one into the configuration, if that is what is wrong. */
  readonly at: string;
  /** The document after `--fix`; left out where a person has to decide. */
  readonly fixed?: string;
}
