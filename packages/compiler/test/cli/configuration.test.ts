import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, faultyDocument, run } from "./run.ts";

it("takes type, name, folder and outputs from the configuration, and the command line before it", async () => {
  const cwd = temporaryFolder({
    "openapi.yaml": faultyDocument,
    "apigw.config.yaml": "type: http\nname: zoo\nout: made\nemit: [sdk]\n",
  });
  const { stdout } = await run(cwd, ["openapi.yaml"]);
  expect(stdout).toContain("HTTP API (by the configuration)");
  expect(readdirSync(join(cwd, "made")).sort()).toEqual([".apigw-manifest.json", "sdk"]);
  const other = await run(cwd, ["openapi.yaml", "--type", "rest", "--out", "other"]);
  expect(other.stdout).toContain("REST API (by --type)");
  expect(existsSync(join(cwd, "other/sdk"))).toBe(true);
});

it("takes a folder in the configuration as seen from there, one on the command line from here", async () => {
  const cwd = temporaryFolder({ "apis/openapi.yaml": cleanDocument, "apis/apigw.config.json": '{ "out": "../made" }' });
  await run(cwd, ["apis/openapi.yaml", "--emit", "cfn"]);
  expect(existsSync(join(cwd, "made/template.yaml"))).toBe(true);
  await run(join(cwd, "apis"), ["openapi.yaml", "--emit", "cfn", "--out", "here"]);
  expect(existsSync(join(cwd, "apis/here/template.yaml"))).toBe(true);
});

it("writes nothing with a configuration that says something else than was meant, and checks all the same", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": faultyDocument, "apigw.config.yaml": "name: zoo\n\nstge: {}\n" });
  const { code, stderr } = await run(cwd, ["openapi.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^apigw\.config\.yaml:3:1 error There is no setting "stge" here\. config\/unknown-key\n {4}2 \|\n {2}> 3 \| stge/m,
  );
  expect(stderr).toContain("method/no-integration");
  expect(existsSync(join(cwd, "dist"))).toBe(false);
});

it("points at a rule in the configuration that does not exist", async () => {
  const cwd = temporaryFolder({
    "openapi.yaml": cleanDocument,
    "apigw.config.yaml": "rules:\n  path/greedy-lst: off\n",
  });
  const { stderr } = await run(cwd, ["check", "openapi.yaml"]);
  expect(stderr).toMatch(/^apigw\.config\.yaml:2:3 warning .*path\/greedy-lst/m);
});

const severalApis = {
  "apis/pets.yaml": cleanDocument,
  "apis/shops.yaml": cleanDocument.replace("title: Pets", "title: Shops"),
  "apigw.config.yaml": `emit: [cfn]
stage: { name: test, description: All }
apis:
  - apis/pets.yaml
  - document: apis/shops.yaml
    stage: { name: live }
`,
};

it("compiles every document that the configuration lists", async () => {
  const cwd = temporaryFolder(severalApis);
  const { code, stdout, stderr } = await run(cwd, []);
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^apis\/pets\.yaml: REST[^]*^apis\/shops\.yaml: REST/m);
  expect(stageOf(cwd, "dist/pets")).toMatch(/StageName: test[^]*Description: All/);
  expect(stageOf(cwd, "dist/shops"), "groups of settings are joined").toMatch(/StageName: live[^]*Description: All/);
});

it("takes one of several with the settings listed for it, from anywhere below", async () => {
  const cwd = temporaryFolder(severalApis);
  await run(join(cwd, "apis"), ["shops.yaml"]);
  expect(readdirSync(join(cwd, "apis/dist"))).toEqual(["shops"]);
  expect(stageOf(cwd, "apis/dist/shops")).toContain("StageName: live");
});

it("refuses to write two documents to one folder", async () => {
  const cwd = temporaryFolder({ ...severalApis, "apis/shops.yaml": cleanDocument });
  const { code, stderr } = await run(cwd, []);
  expect(code).toBe(2);
  expect(stderr).toMatch(/pets\.yaml and .*shops\.yaml would both be written to .*dist\/pets\./);
  expect(existsSync(join(cwd, "dist"))).toBe(false);
});

it("gives one report for several documents", async () => {
  const cwd = temporaryFolder({ ...severalApis, "apis/shops.yaml": faultyDocument, "apis/pets.yaml": faultyDocument });
  const { code, stdout } = await run(cwd, ["check", "--format", "json"]);
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout) as { findings: { file: string; code: string }[] };
  const missing = findings.filter(({ code: each }) => each === "method/no-integration");
  expect(missing.map(({ file }) => file)).toEqual(["apis/pets.yaml", "apis/shops.yaml"]);
});

function stageOf(cwd: string, folder: string): string {
  const template = readFileSync(join(cwd, folder, "template.yaml"), "utf8");
  return template.slice(template.indexOf("AWS::ApiGateway::Stage"));
}
