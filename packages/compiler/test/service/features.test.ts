import { expect, it } from "vitest";
import { featureRules } from "../../src/check/features.ts";
import { features } from "../../src/service/features.ts";
import { limits } from "../../src/service/limits.ts";

const rows = features.flatMap((group) => group.features);

it("names each feature once, with a source", () => {
  const names = rows.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { source } of rows) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});

it("tells what to do on every API type that lacks a feature whose use can be seen", () => {
  for (const { support, finding } of rows) {
    if (finding === undefined) continue;
    const lacking = Object.entries(support).filter(([, level]) => level === "no");
    expect(lacking.length, finding.code).toBeGreaterThan(0);
    expect(Object.keys(finding.help).sort(), finding.code).toEqual(lacking.map(([api]) => api).sort());
  }
});

it("makes a rule of every such feature", () => {
  expect(featureRules.map(({ code }) => code).sort()).toEqual(
    rows.flatMap(({ finding }) => finding?.code ?? []).sort(),
  );
});

it("gives every limit a source and a day on which it was read", () => {
  for (const { bounds, source, readOn } of Object.values(limits)) {
    expect(Object.keys(bounds).length).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});
