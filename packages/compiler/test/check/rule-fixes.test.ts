import { expect, it } from "vitest";
import { allRules } from "../../src/check/check.ts";
import type { BadExample } from "../../src/check/rule.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { fixTexts } from "../../src/fix/fix.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { complete, findingsOf } from "./findings-of.ts";

const cases = allRules.flatMap((rule) =>
  rule.apis
    .filter((api) => api !== "websocket")
    .flatMap((api) => rule.bad.map((example, index) => ({ code: rule.code, api, example, index }))),
);

it.each(cases)("$code fixes its bad example $index as it says on $api", async ({ code, api, example }) => {
  const { fixed, findings } = await fix(example, code, api);
  expect(fixed).toBe(example.fixed === undefined ? undefined : complete(example.fixed));
  if (fixed !== undefined) {
    // The right answer is right: what was found there is found no more.
    const left = await findingsOf({ "openapi.yaml": fixed }, api);
    expect(left.filter((finding) => finding.code === code).length).toBeLessThan(findings.length);
  }
});

it.each(allRules.filter(({ fix: own }) => own !== undefined))("$code shows what its fix makes", ({ bad }) => {
  expect(bad.filter(({ fixed }) => fixed !== undefined).length).toBeGreaterThan(0);
});

async function fix(
  { yaml }: BadExample,
  code: string,
  api: ApiKind,
): Promise<{ readonly fixed: string | undefined; readonly findings: readonly Diagnostic[] }> {
  const text = complete(yaml);
  const findings = (await findingsOf({ "openapi.yaml": text }, api)).filter((finding) => finding.code === code);
  const { report, findings: refused } = createReport();
  const file = findings[0]?.origin.file ?? "";
  const { texts } = await fixTexts(findings, new Map([[file, text]]), /^swagger:/m.test(text), report);
  expect(refused.map(({ message }) => message)).toEqual([]);
  return { fixed: texts.get(file), findings };
}
