import { createHash } from "node:crypto";

import type { Severity } from "../diagnostic.ts";
import { toSafeJson } from "./json.ts";
import { isUrl, type PlacedFinding } from "./placed-finding.ts";

/** What a report says of itself, and where it looks up what a code means. */
export interface SarifContext {
  readonly version: string;
  /** One sentence that says which rule a code stands for; undefined if nobody knows the code. */
  describe(code: string): string | undefined;
}

/**
 * `--format sarif`: SARIF 2.1.0, for code scanning.
 *
 * Paths are URIs relative to `%SRCROOT%`, the working directory; what lies outside is an absolute one. Two runs on two
 * machines give the same bytes. https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export function renderSarif(findings: readonly PlacedFinding[], context: SarifContext): string {
  const codes = [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "apigw-compile",
            semanticVersion: context.version,
            rules: codes.map((code) => ruleOf(code, findings, context)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The working directory of the run." } } },
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.diagnostic.code))),
      },
    ],
  };
  return `${toSafeJson(log)}\n`;
}

function ruleOf(code: string, findings: readonly PlacedFinding[], context: SarifContext): object {
  const sample = findings.find(({ diagnostic }) => diagnostic.code === code)?.diagnostic;
  return {
    id: code,
    shortDescription: { text: context.describe(code) ?? code },
    ...(sample?.url !== undefined && { helpUri: sample.url }),
    ...(sample && { defaultConfiguration: { level: levels[sample.severity] } }),
  };
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

function resultOf({ diagnostic, file, place }: PlacedFinding, ruleIndex: number): object {
  const { code, severity, message, help, origin } = diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, help].filter(Boolean).join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(file, origin.file),
          ...(place && { region: regionOf(place) }),
        },
        ...(origin.pointer !== "" && { logicalLocations: [{ fullyQualifiedName: origin.pointer }] }),
      },
    ],
    // Lines move; what is said about which node does not.
    partialFingerprints: { "codeAndPointer/v1": fingerprint(code, file, origin.pointer, message) },
  };
}

function regionOf(place: NonNullable<PlacedFinding["place"]>): object {
  const { line, column, endLine, endColumn } = place;
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifactLocation(file: string, absolute: string): object {
  if (isUrl(file)) return { uri: encodeURI(wellFormed(file)) };
  if (file === ".." || file.startsWith("../"))
    return { uri: `file://${absolute.startsWith("/") ? "" : "/"}${encodePath(absolute)}` };
  return { uri: encodePath(file), uriBaseId: "%SRCROOT%" };
}

/** Every step on its own: `#`, `?`, `%` and blanks are names here, not syntax. */
function encodePath(path: string): string {
  return wellFormed(path).split("/").map(encodeURIComponent).join("/");
}

/** Half of a surrogate pair has no bytes that could be encoded. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}

function fingerprint(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
