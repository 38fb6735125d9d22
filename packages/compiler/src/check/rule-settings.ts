import { createReport, type Diagnostic, type Severity } from "../diagnostics/diagnostic.ts";
import type { Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { below } from "../source/origin.ts";
import { closest } from "../source/closest.ts";
import { ignoresIn, type Ignore } from "./ignores.ts";
import { unknownRule, unusedIgnore } from "./settings-diagnostics.ts";

/** Other severities for findings, by code. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** What is known of codes beside the settings. */
export interface RuleCodes {
  /** Every code there is, such as the catalogue's. Without it, no code is judged unknown. */
  readonly known?: { has(code: string): boolean; keys(): Iterable<string> };
  /** Where the settings stand; the document if not given. */
  readonly settingsOrigin?: Origin;
}

/**
 * The findings as the user wants them: without what `x-apigw-ignore` names on the finding's node or above it, and with the
 * severities of the settings.
 *
 * It is a pure filter, so that it serves the findings of every phase, and may be called again when more have come. Codes
 * that do not exist, and `x-apigw-ignore` that matches nothing, are findings themselves.
 */
export function applyRuleSettings(
  findings: readonly Diagnostic[],
  root: Node | undefined,
  settings: RuleSettings,
  codes: RuleCodes = {},
): readonly Diagnostic[] {
  const ignores = root ? ignoresIn(root) : [];
  const byPlace = new Map(ignores.map((ignore) => [place(ignore.node), ignore]));
  const used = new Set<string>();
  const kept = findings.flatMap((finding) => {
    const ignore = ignoreOf(finding, byPlace);
    if (ignore !== undefined) {
      used.add(`${place(ignore.node)} ${finding.code}`);
      return [];
    }
    return withSeverity(finding, settings);
  });
  return [...kept, ...judge(ignores, used, root, settings, codes)];
}

function ignoreOf({ code, origin }: Diagnostic, byPlace: ReadonlyMap<string, Ignore>): Ignore | undefined {
  if (byPlace.size === 0) return undefined;
  for (let { pointer } = origin; ; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    const ignore = byPlace.get(place({ file: origin.file, pointer }));
    if (ignore?.codes.some((each) => each.code === code)) return ignore;
    if (pointer === "") return undefined;
  }
}

function withSeverity(finding: Diagnostic, settings: RuleSettings): readonly Diagnostic[] {
  const severity = settingOf(finding.code, settings);
  if (severity === undefined || severity === finding.severity) return [finding];
  if (severity === "off") return [];
  return [{ ...finding, severity }];
}

function settingOf(code: string, settings: RuleSettings): Severity | "off" | undefined {
  return Object.hasOwn(settings, code) ? settings[code] : undefined;
}

function judge(
  ignores: readonly Ignore[],
  used: ReadonlySet<string>,
  root: Node | undefined,
  settings: RuleSettings,
  { known, settingsOrigin }: RuleCodes,
): readonly Diagnostic[] {
  const { report, findings } = createReport();
  const isUnknown = (code: string): boolean => known !== undefined && !known.has(code);
  for (const { node, codes } of ignores) {
    for (const { code, origin } of codes) {
      if (isUnknown(code)) report(unknownRule, origin, { code, suggestion: closest(code, known?.keys() ?? []) });
      // What the template's emitter reports, a mere check never finds.
      else if (!used.has(`${place(node)} ${code}`) && settingOf(code, settings) !== "off" && !code.startsWith("cfn/")) {
        report(unusedIgnore, origin, { code });
      }
    }
  }
  const origin = settingsOrigin ?? root?.origin;
  for (const code of origin ? Object.keys(settings) : []) {
    if (!isUnknown(code) || origin === undefined) continue;
    const at = settingsOrigin ? below(settingsOrigin, code) : origin;
    report(unknownRule, at, { code, suggestion: closest(code, known?.keys() ?? []) });
  }
  return findings.flatMap((finding) => withSeverity(finding, settings));
}

const place = ({ file, pointer }: Origin): string => `${file}#${pointer}`;
