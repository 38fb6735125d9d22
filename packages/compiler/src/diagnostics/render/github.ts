import type { Severity } from "../diagnostic.ts";
import { isUrl, shownPath, type PlacedFinding } from "./placed-finding.ts";
import { printable } from "./printable.ts";

/**
 * `--format github`: workflow commands, which become annotations of a pull request.
 *
 * Paths are those of `workspace`, the checkout's root, where that is known.
 * Escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function renderGithub(findings: readonly PlacedFinding[], workspace: string | undefined): string {
  return findings
    .map(({ diagnostic, file, place }) => {
      const { code, severity, message, help, origin } = diagnostic;
      const properties: [string, string | number | undefined][] = [
        ["file", pathIn(workspace, origin.file) ?? file],
        ["line", place?.line],
        ["col", place?.column],
        ["endLine", place?.endLine],
        // A span of several lines has no columns in an annotation; on one line, the last column is meant.
        ["endColumn", place && place.line === place.endLine ? Math.max(place.column, place.endColumn - 1) : undefined],
        ["title", code],
      ];
      return `::${commands[severity]} ${propertyList(properties)}::${escapeValue([message, help].filter(Boolean).join("\n"))}\n`;
    })
    .join("");
}

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function pathIn(workspace: string | undefined, file: string): string | undefined {
  if (workspace === undefined || isUrl(file)) return undefined;
  const path = shownPath(file, workspace);
  return path.startsWith("../") ? undefined : path;
}

function propertyList(properties: readonly [string, string | number | undefined][]): string {
  return properties
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(",");
}

function escapeValue(text: string): string {
  // Line breaks first: what is printable no longer has a carriage return.
  return printable(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeValue(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
