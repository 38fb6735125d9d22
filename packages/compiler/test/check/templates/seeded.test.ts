import { expect, it } from "vitest";
import { rules } from "../../../src/check/rules/index.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { createLocator } from "../../../src/source/locate.ts";
import { findingsOf } from "../findings-of.ts";
import { carriers, documentFor } from "./seeded/carriers.ts";
import type { SeededRule, SeededTemplate } from "./seeded/kind.ts";
import { resultRules } from "./seeded/results.ts";
import { textRules } from "./seeded/texts.ts";
import { velocityRules } from "./seeded/velocity.ts";

const seeded: readonly SeededRule[] = [...textRules, ...velocityRules, ...resultRules];

/** Rules that look at what a template stands in, not into it. */
const outside = [
  "template/content-type",
  "template/part-count",
  "template/partial-failure",
  "template/proxy",
  "template/size",
];

it("has five buggy and five sound templates for each rule", () => {
  const codes = rules.map(({ code }) => code).filter((code) => code.startsWith("template/") && !outside.includes(code));
  expect(seeded.map(({ code }) => code).sort()).toEqual(codes);
  for (const { code, buggy, sound } of seeded) {
    expect(buggy.length, code).toBeGreaterThanOrEqual(5);
    expect(sound.length, code).toBeGreaterThanOrEqual(5);
  }
});

const cases = seeded.flatMap((rule) =>
  carriers.flatMap((carrier) => [
    ...rule.buggy.map((template) => ({ rule, carrier, template, sort: "buggy" as const })),
    ...rule.sound.map((template) => ({ rule, carrier, template, sort: "sound" as const })),
  ]),
);

it.each(cases.map((one) => [one.rule.code, one.sort, one.carrier, textOf(one.template), one] as const))(
  "%s, %s, in %s: %j",
  async (code, sort, carrier, _, { rule, template }) => {
    const surroundings = { ...rule.surroundings, ...(typeof template === "string" ? {} : template) };
    const { files, marks } = documentFor(textOf(template), surroundings, carrier);
    const findings = await findingsOf(files, surroundings.api ?? "rest");
    const inTemplates = findings.filter((finding) => finding.code.startsWith("template/"));
    if (sort === "sound") {
      const found = inTemplates.filter((finding) => finding.severity !== "info" || finding.code === code);
      expect(found.map(({ code: other, message }) => `${other}: ${message}`)).toEqual([]);
      return;
    }
    const found = inTemplates.filter((finding) => finding.code === code).map((finding) => placeOf(finding, files));
    expect(found.sort()).toEqual([...marks].sort());
  },
);

function textOf(template: SeededTemplate): string {
  return typeof template === "string" ? template : template.text;
}

/** `file:line:column` */
function placeOf({ origin }: Diagnostic, files: Readonly<Record<string, string>>): string {
  const name = origin.file.replace(/^\//, "");
  const place = createLocator(new Map([[origin.file, files[name] ?? ""]]))(origin);
  return `${name}:${String(place?.line)}:${String(place?.column)}`;
}
