import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadConfig, type LoadedConfig } from "../../src/config/load.ts";
import { createReport, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { createNodeHost } from "../../src/host-node.ts";
import { isHostError } from "../../src/host.ts";
import { createLocator } from "../../src/source/locate.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";

async function load(
  folder: string,
  document = "openapi.yaml",
  explicit?: string,
): Promise<LoadedConfig & { findings: readonly Diagnostic[]; lines: string[] }> {
  const { report, findings } = createReport();
  const loaded = await loadConfig(document, explicit, createNodeHost(folder), report);
  const locate = createLocator(loaded.sources);
  const lines = findings.map(({ code, origin, position, message, help }) => {
    const { line, column } = position ?? locate(origin) ?? { line: 0, column: 0 };
    return `${String(line)}:${String(column)} ${code}: ${message} ${help}`;
  });
  return { ...loaded, findings, lines };
}

it("is empty where there is no file", async () => {
  const { config, file, lines } = await load(temporaryFolder());
  expect({ config, file, lines }).toEqual({ config: {}, file: undefined, lines: [] });
});

it("finds the file beside the document or upwards, the nearest one", async () => {
  const folder = temporaryFolder({
    "apigw.config.json": '{ "name": "outer" }',
    "apis/pets/apigw.config.yml": "name: inner",
  });
  expect((await load(folder, "apis/pets/v1/openapi.yaml#Api")).config.name).toBe("inner");
  expect((await load(folder, "apis/openapi.yaml")).config.name).toBe("outer");
});

it("does not look beyond the repository", async () => {
  const folder = temporaryFolder({ "apigw.config.json": '{ "name": "outer" }', "work/.git/HEAD": "", "tree/.git": "" });
  mkdirSync(join(folder, "work/apis"));
  expect((await load(folder, "work/apis/openapi.yaml")).file).toBeUndefined();
  expect((await load(folder, "tree/openapi.yaml")).file).toBeUndefined();
});

it("takes the one that is named, and says if it is not there", async () => {
  const folder = temporaryFolder({ "apigw.config.json": '{ "name": "found" }', "other.yaml": "name: named" });
  expect((await load(folder, "openapi.yaml", "other.yaml")).config.name).toBe("named");
  await expect(load(folder, "openapi.yaml", "missing.yaml")).rejects.toSatisfy(isHostError);
});

it("warns of a second one in the same folder", async () => {
  const folder = temporaryFolder({ "apigw.config.json": '{ "name": "json" }', "apigw.config.yaml": "name: yaml" });
  const { config, findings } = await load(folder);
  expect(config.name).toBe("json");
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["config/several", "warning"]]);
});

it.each([
  ["ts", 'import { defineConfig } from "apigw-compile";\nexport default defineConfig({ type: "http" as const });\n'],
  ["js", 'module.exports = { type: "http" };\n'],
  ["mjs", 'export default Promise.resolve({ type: "http" });\n'],
])("runs a program: %s", async (extension, text) => {
  const { config, lines } = await load(temporaryFolder({ [`apigw.config.${extension}`]: text }));
  expect({ config, lines }).toEqual({ config: { type: "http" }, lines: [] });
});

it.each([
  ["throws", 'throw new Error("no token");', "no token"],
  ["is no program", "export default {{;", "Unexpected token"],
  ["exports a function", "export default () => ({});", "exports a function"],
  ["has a function in it", "export default { name: () => 1 };", 'value of "name" is a function'],
  ["has a circle in it", "const a = {}; a.stage = a; export default a;", "contains itself"],
])("reports a program that %s", async (_, text, problem) => {
  const { config, lines } = await load(temporaryFolder({ "apigw.config.mjs": text }));
  expect(config).toEqual({});
  expect(lines).toEqual([expect.stringMatching(/^1:1 config\/program: /)]);
  expect(lines[0]).toContain(problem);
});

it("validates programs too", async () => {
  const { config, lines } = await load(
    temporaryFolder({ "apigw.config.mjs": 'export default { tpye: "http", name: "a" };' }),
  );
  expect(config).toEqual({ name: "a" });
  expect(lines).toEqual([expect.stringContaining('There is no setting "tpye" here. Write type.')]);
});

it("knows the quotas that findings count against", async () => {
  const text = "quotas:\n  resources: 500\n  stages: 20\n";
  const { lines } = await load(temporaryFolder({ "apigw.config.yaml": text }));
  expect(lines).toEqual([expect.stringMatching(/^2:3 config\/unknown-key: .*resourcesPerApi/s)]);
});

it("points at what is wrong, and leaves those settings out", async () => {
  const text = `name: pets
stge: {}
stage:
  throtling: {}
  accessLogs: { retentionDays: 8 }
  variables:
    port: 80
    table: !Ref Table
    queue: { Reff: Queue }
integrations:
  default: {}
lambdaPermissions: "yes"
iam: { serviceRoles: true }
__proto__: { polluted: true }
`;
  const { config, lines } = await load(temporaryFolder({ "apigw.config.yaml": text }));
  expect(config).toEqual({ name: "pets" });
  expect(lines).toEqual([
    '2:1 config/unknown-key: There is no setting "stge" here. Write stage.',
    expect.stringContaining('14:1 config/unknown-key: There is no setting "__proto__" here. Take it out.'),
    '4:3 config/unknown-key: There is no setting "throtling" here. Write throttling.',
    "7:5 config/invalid-value: stage.variables.port must be text, not 80. Put the value in quotes.",
    '9:14 config/unknown-key: There is no setting "Reff" here. Write Ref.',
    expect.stringMatching(/^5:17 config\/invalid-value: stage.accessLogs.retentionDays must be 1, 3, .*, not 8\. Days/),
    expect.stringMatching(/^12:1 config\/invalid-value: lambdaPermissions must be true or false, not "yes"/),
    expect.stringMatching(/^13:8 config\/invalid-value: iam.serviceRoles must be "api", "service" or false, not true/),
    '11:3 config/missing-key: integrations.default needs "lambda". Add lambda.',
  ]);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

it("takes an intrinsic function or a parameter for a value", async () => {
  const text = "stage:\n  name: { param: Stage, default: prod }\n  description: !Sub of ${AWS::Region}\n";
  const { config, lines } = await load(temporaryFolder({ "apigw.config.yaml": text }));
  expect(lines).toEqual([]);
  expect(config.stage).toEqual({
    name: { param: "Stage", default: "prod" },
    description: { "Fn::Sub": "of ${AWS::Region}" },
  });
});

it("refuses a name that would leave the output folder", async () => {
  const { config, lines } = await load(temporaryFolder({ "apigw.config.json": '{ "name": "../../etc" }' }));
  expect(config).toEqual({});
  expect(lines).toEqual([expect.stringContaining("name must be text of the form")]);
});

it.each([
  ["not well-formed", "name: [", /^[12]:\d+ config\/syntax: /],
  ["a key twice", "name: a\nname: b\n", /^2:1 config\/syntax: .*"name" is there twice/],
  ["a list", "- name", /^1:1 config\/invalid-value: The configuration must be an object, not a list/],
])("reports a text that is %s", async (_, text, expected) => {
  const { lines } = await load(temporaryFolder({ "apigw.config.yaml": text }));
  expect(lines).toEqual([expect.stringMatching(expected)]);
});

it("says what can stand in a setting that should be an object", async () => {
  const { lines } = await load(temporaryFolder({ "apigw.config.yaml": "endpoint: private\n" }));
  expect(lines).toEqual([expect.stringContaining('endpoint must be an object, not "private".')]);
  expect(lines[0]).toMatch(/Where the API can be called\. What can stand in it: type, .*securityPolicy/);
});

it("takes an empty file for no settings", async () => {
  const { config, lines } = await load(temporaryFolder({ "apigw.config.yaml": "# nothing yet\n" }));
  expect({ config, lines }).toEqual({ config: {}, lines: [] });
});

it("does not repeat a key that stands in clear text", async () => {
  const text = "usagePlans: { gold: { keys: { acme: { value: hunter2-hunter2-hunter2 } } } }\n";
  const { lines } = await load(temporaryFolder({ "apigw.config.yaml": text }));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("usagePlans.gold.keys.acme.value must be text of the form");
  expect(lines[0]).not.toContain("hunter2");
});
