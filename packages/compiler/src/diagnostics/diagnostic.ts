import type { Edit } from "../source/edit.ts";
import type { Origin } from "../source/origin.ts";

/** `error` stops the emitters the finding concerns; `warning` and `info` never do. */
export type Severity = "error" | "warning" | "info";

/** What a run can write. */
export type EmitterName = "cfn" | "openapi" | "templates" | "sdk" | "docs";

/** Every output: what cannot be read cannot become anything. */
export const everything: readonly EmitterName[] = ["cfn", "openapi", "templates", "sdk", "docs"];

/**
 * A kind of finding, defined once, beside the code that reports it.
 *
 * Message and help are apart, unlike one string, since every report format has a place for each.
 */
export interface DiagnosticDef<P = never> {
  /** `<area>/<name>`, kebab-case, no numbers: the one identity of the finding. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: the rule that was broken. */
  readonly summary: string;
  /** Pages or threads that say so, best first. */
  readonly sources: readonly string[];
  /** What it is about, which an error stops: output that makes infrastructure, if left out. */
  readonly concerns?: readonly EmitterName[];
  /** What is wrong, with the names the user wrote. */
  message(params: P): string;
  /** What to do about it. */
  help(params: P): string;
  /** The edits that put it right, for `--fix`: where there is one right answer, else undefined. `at` is the finding's origin. */
  fix?(params: P, at: Origin): readonly Edit[] | undefined;
}

/** A finding. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly url: string | undefined;
  readonly origin: Origin;
  /** Outputs it is about; an error stops them. */
  readonly concerns: readonly EmitterName[];
  /** Where a parser already knows the place: 1-based line and column. Otherwise they are looked up when printed. */
  readonly position?: { readonly line: number; readonly column: number };
  /** Edits that put it right; absent where a person has to decide. */
  readonly fix?: readonly Edit[];
}

/** Takes a finding. */
export type Report = <P>(def: DiagnosticDef<P>, origin: Origin, params: P, position?: Diagnostic["position"]) => void;

const infrastructure: readonly EmitterName[] = ["cfn", "openapi", "templates"];

/** An empty list of findings, and the function that fills it. */
export function createReport(): { readonly report: Report; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const report: Report = (def, origin, params, position) => {
    const fix = def.fix?.(params, origin);
    findings.push({
      code: def.code,
      severity: def.severity,
      message: def.message(params),
      help: def.help(params),
      url: def.sources[0],
      origin,
      concerns: def.concerns ?? infrastructure,
      ...(position && { position }),
      ...(fix && { fix }),
    });
  };
  return { report, findings };
}
