import type { Severity } from "../diagnostic.ts";
import type { Range } from "../../source/locate.ts";
import type { Paint, Style } from "./paint.ts";
import type { PlacedFinding } from "./placed-finding.ts";
import { printable, printableLine } from "./printable.ts";

/** How findings are to look, and where the lines around a place come from. */
export interface TextContext {
  readonly paint: Paint;
  /** The lines around a place of a file (an origin's `file`), marked; undefined if there is no text to show. */
  frame(file: string, place: Range): string | undefined;
}

/** So many findings of one code come with their help, and but for infos with their lines; further ones take a line each. */
const detailedPerCode: Readonly<Record<Severity, number>> = { error: 3, warning: 3, info: 1 };

/** `--format text`: `file:line:column`, which terminals and editors turn into links, then what and why. */
export function renderText(findings: readonly PlacedFinding[], context: TextContext): string {
  const seen = new Map<string, number>();
  let text = "";
  let isApart = true;
  for (const finding of findings) {
    const { code, severity } = finding.diagnostic;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const isDetailed = count <= detailedPerCode[severity];
    if (isDetailed && !isApart) text += "\n";
    text += `${headLine(finding, context.paint)}\n`;
    if (isDetailed) text += `${details(finding, context)}\n`;
    isApart = isDetailed;
  }
  return text;
}

const styles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

function headLine({ diagnostic, file, place }: PlacedFinding, paint: Paint): string {
  const where = place ? `${file}:${String(place.line)}:${String(place.column)}` : file;
  const severity = paint(styles[diagnostic.severity], diagnostic.severity);
  const code = paint("dim", printableLine(diagnostic.code));
  return `${paint("bold", printableLine(where))} ${severity} ${printableLine(diagnostic.message)} ${code}`;
}

function details({ diagnostic, place }: PlacedFinding, context: TextContext): string {
  const frame = place && diagnostic.severity !== "info" ? context.frame(diagnostic.origin.file, place) : undefined;
  const lines = [
    ...(frame === undefined ? [] : printable(frame).split("\n")),
    ...(diagnostic.help === "" ? [] : `help: ${printable(diagnostic.help)}`.split("\n")),
    ...(diagnostic.fix === undefined ? [] : ["fixable with --fix"]),
    ...(diagnostic.url === undefined ? [] : [context.paint("dim", printableLine(diagnostic.url))]),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}
