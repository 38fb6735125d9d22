import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalog } from "../../src/catalog.ts";
import { coverage, type Coverage } from "../../src/check/covered/coverage.ts";
import { features } from "../../src/service/features.ts";

const facts = join(import.meta.dirname, "../../../../../shared/facts");
const hasFacts = existsSync(join(facts, "checks.md"));
if (!hasFacts) process.stderr.write("no list of the service's checks beside the project: left out\n");

const rows = new Map<string, Coverage>(coverage.flatMap((topic) => Object.entries(topic.rows)));
const isChecked = (slug: string): boolean => Array.isArray(rows.get(slug));

it("names each check once, and findings that exist", () => {
  const slugs = coverage.flatMap((topic) => Object.keys(topic.rows));
  expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
  const codes = [...rows.values()].flatMap((covered) => ("notChecked" in covered ? [] : covered));
  expect(codes.filter((code) => !catalog.has(code))).toEqual([]);
});

it("shows what an API type lacks by findings that exist", () => {
  const codes = features
    .flatMap((group) => group.features)
    .flatMap(({ finding, seenAs }) => finding?.code ?? seenAs ?? []);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !catalog.has(code))).toEqual([]);
});

it.skipIf(!hasFacts)("accounts for every check that is known of the service", () => {
  expect(checksOf(facts).filter(({ slug }) => !rows.has(slug))).toEqual([]);
});

it.skipIf(!hasFacts)("accounts for every limit that is known of the service", () => {
  const limits = JSON.parse(readFileSync(join(facts, "data/limits.json"), "utf8")) as Record<string, object | string>;
  const slugs = Object.entries(limits).flatMap(([scope, names]) =>
    typeof names === "string" ? [] : Object.keys(names).map((name) => `${scope}.${name}`),
  );
  expect(slugs.length).toBeGreaterThan(50);
  expect(slugs.filter((slug) => !rows.has(slug))).toEqual([]);
});

it.skipIf(!hasFacts)("finds nine of ten things that the service refuses, warns of or drops", () => {
  const felt = checksOf(facts).filter(({ severity }) => /\b[EWS]\b/.test(severity));
  const unseen = felt.filter(({ slug }) => !isChecked(slug)).map(({ slug }) => slug);
  expect(felt.length).toBeGreaterThan(80);
  expect(unseen.length / felt.length, unseen.join(", ")).toBeLessThanOrEqual(0.1);
});

/** The rows of the list: a slug, or two, and how the service treats it. */
function checksOf(folder: string): { slug: string; severity: string }[] {
  return readFileSync(join(folder, "checks.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| [a-z0-9]/.test(line) && !line.startsWith("| slug"))
    .flatMap((line) => {
      const [slugs = "", , severity = ""] = line.slice(2).split(" | ");
      return slugs.split(" / ").map((slug) => ({ slug, severity }));
    });
}
