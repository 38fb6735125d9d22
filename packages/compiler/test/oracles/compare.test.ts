import { expect, it } from "vitest";
import { groupFindings } from "./check.ts";
import { compare } from "./compare.ts";

const documents = ["a", "b", "c"].map((name) => ({ name, path: "", template: "" }));

it("counts documents, and complains of new findings and of known ones that are gone", () => {
  const findings = groupFindings([
    ["a", "new"],
    ["a", "new"],
    ["b", "known"],
  ]);
  const known = [
    { check: "judge", document: "b", finding: "known" },
    { check: "judge", document: "c", finding: "gone" },
    { check: "judge", document: "not in the sample", finding: "unseen" },
    { check: "other", document: "a", finding: "another judge's" },
  ];
  expect(compare("judge", documents, findings, known)).toEqual({
    passed: 1,
    failed: 2,
    lines: ["FAIL judge a: new", "known judge b: known"],
    complaints: ["judge a: new is new", "judge c: gone is gone: take it from known.tsv"],
  });
});
