import { readFileSync } from "node:fs";

/** A finding that is known and accepted. */
export interface KnownFinding {
  readonly check: string;
  readonly document: string;
  readonly finding: string;
}

/**
 * Reads a list of known findings: a head line, then `check <tab> document <tab> finding <tab> reason`.
 *
 * @throws if a line has not these four
 */
export function readKnownFindings(path: string): KnownFinding[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [check, document, finding, reason, ...rest] = line.split("\t");
    if (check === undefined || document === undefined || finding === undefined || !reason || rest.length > 0) {
      throw new Error(`${path}: not check, document, finding and reason: ${line}`);
    }
    return { check, document, finding };
  });
}
