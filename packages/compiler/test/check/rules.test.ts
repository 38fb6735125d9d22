import { readdirSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { allRules } from "../../src/check/check.ts";
import type { Example } from "../../src/check/rule.ts";
import type { ApiKind } from "../../src/ir/api.ts";
import { featureRules } from "../../src/check/features.ts";
import { rules } from "../../src/check/rules/index.ts";
import { complete, findingsOf } from "./findings-of.ts";

const folder = new URL("../../src/check/rules/", import.meta.url);

it("registers every rule file, in order, under the code of its path", () => {
  const files = readdirSync(folder)
    .filter((area) => statSync(new URL(area, folder)).isDirectory())
    .flatMap((area) => readdirSync(new URL(area, folder)).map((file) => `${area}/${file.replace(/\.ts$/, "")}`));
  expect(rules.map(({ code }) => code)).toEqual(files.sort());
});

it("gives every rule a code of its own", () => {
  const codes = allRules.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
});

it.each(allRules.map((rule) => [rule.code, rule] as const))("%s has examples and a source", (_, rule) => {
  expect(rule.bad.length).toBeGreaterThan(0);
  expect(rule.good.length).toBeGreaterThan(0);
  expect(rule.sources.length).toBeGreaterThan(0);
  for (const source of rule.sources) expect(source).toMatch(/^https:\/\//);
  for (const { apis = [] } of [...rule.bad, ...rule.good]) expect(rule.apis).toEqual(expect.arrayContaining([...apis]));
});

const cases = [...rules, ...featureRules].flatMap((rule) => rule.apis.map((api) => ({ code: rule.code, api, rule })));

const isFor = (api: ApiKind, { apis }: Example): boolean => apis?.includes(api) ?? true;

it.each(cases)("$code finds its bad examples on $api", async ({ code, api, rule }) => {
  const examples = rule.bad.filter((example) => isFor(api, example));
  expect(examples.length, "an example of this type").toBeGreaterThan(0);
  for (const { at, yaml, config } of examples) {
    const findings = await findingsOf({ "openapi.yaml": complete(yaml) }, api, {}, undefined, config);
    const found = findings.filter((finding) => finding.code === code);
    expect(found.map(({ origin }) => origin.pointer)).toContain(at);
    for (const { message, help } of found) expect(`${message} ${help}`).not.toMatch(/undefined|\[object/);
  }
});

it.each(cases)("$code leaves its good examples alone on $api", async ({ code, api, rule }) => {
  for (const { yaml, config } of rule.good.filter((example) => isFor(api, example))) {
    const findings = await findingsOf({ "openapi.yaml": complete(yaml) }, api, {}, undefined, config);
    expect(findings.filter((finding) => finding.code === code).map(({ origin }) => origin.pointer)).toEqual([]);
  }
});
