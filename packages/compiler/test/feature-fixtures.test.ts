import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ApiKind } from "../src/ir/api.ts";
import { usedFromOutside } from "../src/service/feature.ts";
import { apiLabels, features } from "../src/service/features.ts";
import { compileFeature, featureFixtures, featuresFolder } from "./features/feature-fixtures.ts";
import { inOneLine } from "./in-one-line.ts";

const fixtures = featureFixtures();
const cases = fixtures.flatMap(({ slug, types }) => types.map((type) => ({ slug, type })));

it.each(cases)("fixtures/features/$slug as $type", async ({ slug, type }) => {
  const { files, findings } = await compileFeature(slug, type);
  const expected = join(featuresFolder, slug, "expected", type);
  const lines = findings.map((finding) => `${inOneLine(join(featuresFolder, slug), finding)}\n`).sort();
  await expect(lines.join("")).toMatchFileSnapshot(`${expected}.diagnostics.txt`);
  const template = files.get("template.yaml");
  expect(template, lines.join("")).toBeDefined();
  await expect(template).toMatchFileSnapshot(`${expected}.template.yaml`);
});

it.each(fixtures)("fixtures/features/$slug belongs to a row, and has nothing that is no longer made", (fixture) => {
  expect(fixture.types, "no row of service/features names it").not.toEqual([]);
  const made = fixture.types.flatMap((type) => [`${type}.diagnostics.txt`, `${type}.template.yaml`]);
  const expected = join(featuresFolder, fixture.slug, "expected");
  const there = existsSync(expected) ? readdirSync(expected) : [];
  expect(there.filter((file) => !made.includes(file))).toEqual([]);
});

it("shows each feature for each API type that has it", () => {
  const shown = new Map(fixtures.map(({ slug, types }) => [slug, types]));
  const missing = features
    .flatMap((group) => group.features)
    // What nothing in a document or a configuration asks for cannot be shown.
    .filter(({ unseen }) => unseen !== usedFromOutside)
    .flatMap(({ name, support, fixture }) =>
      (Object.keys(apiLabels) as ApiKind[])
        .filter((type) => support[type] !== "no" && !shown.get(fixture ?? "")?.includes(type))
        .map((type) => `${name}: ${type}`),
    );
  expect(missing).toEqual([]);
});
