import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, faultyDocument, run } from "./run.ts";

it("writes everything to dist/<name>, and says what and why", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const { code, stdout } = await run(cwd, ["openapi.yaml"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^openapi\.yaml: REST API \(by default\)\n {2}cfn +dist\/pets\/template\.yaml \(1 written\)\n/,
  );
  expect(stdout).toMatch(/ {2}sdk +\d+ files in dist\/pets\/sdk \(\d+ written\)/);
  expect(existsSync(join(cwd, "dist/pets/template.yaml"))).toBe(true);
  const again = await run(cwd, ["openapi.yaml"]);
  expect(again.stdout).toContain("(1 unchanged)");
  expect(again.stdout).not.toContain("written");
});

it("writes what is asked for, where it is asked to", async () => {
  const cwd = temporaryFolder({ "api/openapi.yaml": cleanDocument });
  const { code, stdout } = await run(cwd, [
    "api/openapi.yaml",
    "--emit",
    "cfn,templates",
    "-o",
    "infra/x",
    "--type=http",
  ]);
  expect(stdout).toContain("HTTP API (by --type)");
  // A mock is nothing an HTTP API has.
  expect(code).toBe(1);
  await run(cwd, ["api/openapi.yaml", "--emit", "cfn", "-o", "infra/x"]);
  expect(readdirSync(join(cwd, "infra/x")).sort()).toEqual([".apigw-manifest.json", "template.yaml"]);
});

it("exits with 1 on errors, points at them, and makes what they do not concern", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": faultyDocument });
  const { code, stdout, stderr } = await run(cwd, ["openapi.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi\.yaml:5:5 error .* method\/no-integration$/m);
  expect(stderr).toMatch(/^ {2}> 5 \| {5}get:$/m);
  expect(stderr).toMatch(/1 error.*\n$/);
  expect(stdout).toContain("cfn        not made, because of errors");
  expect(readdirSync(join(cwd, "dist/pets")).sort()).toEqual([".apigw-manifest.json", "docs", "sdk"]);
});

it("leaves earlier output alone where an error stops an emitter", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  await run(cwd, ["openapi.yaml"]);
  writeFileSync(join(cwd, "openapi.yaml"), faultyDocument);
  await run(cwd, ["openapi.yaml"]);
  expect(existsSync(join(cwd, "dist/pets/template.yaml"))).toBe(true);
});

const withWarning = `x-amazon-apigateway-cors: { allowOrigins: ["*"] }\n${cleanDocument}`;

it("exits with 1 on warnings only with --strict", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": withWarning });
  expect((await run(cwd, ["check", "openapi.yaml"])).stderr).toContain("1 warning");
  expect((await run(cwd, ["check", "openapi.yaml"])).code).toBe(0);
  expect((await run(cwd, ["check", "openapi.yaml", "--strict"])).code).toBe(1);
});

it("is quiet on request, but for what makes it fail", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": withWarning, "faulty.yaml": faultyDocument });
  expect(await run(cwd, ["openapi.yaml", "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await run(cwd, ["openapi.yaml", "-q", "--strict"])).stderr).toContain(" warning ");
  const { stdout, stderr } = await run(cwd, ["check", "faulty.yaml", "-q"]);
  expect(stdout).toBe("");
  expect(stderr).toContain("method/no-integration");
});

it("exits with 2 when there is nothing to read", async () => {
  const cwd = temporaryFolder({ "folder/x": "" });
  for (const document of ["missing.yaml", "folder"]) {
    const { code, stderr } = await run(cwd, [document]);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain(document);
  }
  expect((await run(cwd, ["x.yaml", "--config", "none.yaml"])).stderr).toBe(
    "apigw-compile: There is no file none.yaml.\n",
  );
});

it("exits with 1 on a document that is not well-formed, with the place", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": "openapi: 3.0.3\ninfo: {\n" });
  const { code, stderr } = await run(cwd, ["openapi.yaml"]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^openapi\.yaml:\d+:\d+ error .* load\/syntax$/m);
});

it("compares with --check, and writes nothing", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const check = async (): Promise<[number, string]> => {
    const { code, stdout } = await run(cwd, ["openapi.yaml", "--emit", "cfn", "--check"]);
    return [code, stdout.split("\n").slice(1).join("\n")];
  };
  expect(await check()).toEqual([3, "  missing dist/pets/template.yaml\n"]);
  expect(existsSync(join(cwd, "dist"))).toBe(false);

  await run(cwd, ["openapi.yaml", "--emit", "cfn"]);
  expect((await run(cwd, ["openapi.yaml", "--emit", "cfn", "--check"])).stdout).toContain("dist/pets is up to date");
  expect(await check()).toEqual([0, ""]);

  writeFileSync(join(cwd, "dist/pets/template.yaml"), "edited");
  expect(await check()).toEqual([3, "  stale   dist/pets/template.yaml\n"]);
  expect(readFileSync(join(cwd, "dist/pets/template.yaml"), "utf8")).toBe("edited");
});

it("finds with --check what is no longer made, and a lost manifest", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  await run(cwd, ["openapi.yaml", "--emit", "templates"]);
  writeFileSync(join(cwd, "openapi.yaml"), cleanDocument.replaceAll("listPets", "allPets"));
  const renamed = await run(cwd, ["openapi.yaml", "--emit", "templates", "--check"]);
  expect(renamed.stdout).toMatch(/missing dist\/pets\/templates\/allPets[^]*extra {3}dist\/pets\/templates\/listPets/);
  await run(cwd, ["openapi.yaml", "--emit", "templates"]);
  rmSync(join(cwd, "dist/pets/.apigw-manifest.json"));
  const lost = await run(cwd, ["openapi.yaml", "--emit", "templates", "--check", "--quiet"]);
  expect([lost.code, lost.stdout]).toEqual([3, expect.stringContaining("stale   dist/pets/.apigw-manifest.json")]);
});

it("refuses to overwrite what the user wrote, until forced", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument, "infra/template.yaml": "Resources: {}\n" });
  const refused = await run(cwd, ["openapi.yaml", "--out", "infra"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^infra\/template\.yaml error .* out\/foreign-file$/m);
  expect(refused.stdout).toContain("nothing was written");
  expect(readdirSync(join(cwd, "infra"))).toEqual(["template.yaml"]);
  expect((await run(cwd, ["openapi.yaml", "--out", "infra", "--force"])).code).toBe(0);
});

it("gives machines stdout for themselves", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": faultyDocument });
  const json = await run(cwd, ["openapi.yaml", "--format", "json"]);
  const report = JSON.parse(json.stdout) as { findings: { code: string; line: number }[]; type: string };
  expect(report.type).toBe("rest");
  expect(report.findings.find(({ code }) => code === "method/no-integration")?.line).toBe(5);
  expect(json.stderr).toContain("not made, because of errors");
  const sarif = await run(cwd, ["check", "openapi.yaml", "--format", "sarif", "--quiet"]);
  expect((JSON.parse(sarif.stdout) as { version: string }).version).toBe("2.1.0");
  expect(sarif.stderr).toBe("");
  const github = await run(join(cwd, ".."), ["check", join(cwd, "openapi.yaml"), "--format", "github"], {
    GITHUB_WORKSPACE: cwd,
  });
  expect(github.stdout).toMatch(/^::error file=openapi\.yaml,line=5,col=5,.*,title=method\/no-integration::/m);
});

it("prints an empty report for machines when there is nothing to report", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const { code, stdout } = await run(cwd, ["openapi.yaml", "--emit", "sdk", "--format", "json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ findings: [], summary: { errors: 0 } });
});

it("colours on a terminal, and not where NO_COLOR is set", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": faultyDocument });
  expect((await run(cwd, ["check", "openapi.yaml"], {}, true)).stderr).toContain("\u001b[31merror");
  expect((await run(cwd, ["check", "openapi.yaml"], { NO_COLOR: "1" }, true)).stderr).not.toContain("\u001b");
});

it("gives the same bytes from another folder", async () => {
  const outputs = await Promise.all(
    [1, 2].map(async () => {
      const cwd = temporaryFolder({ "openapi.yaml": faultyDocument });
      const { stdout } = await run(cwd, ["check", "openapi.yaml", "--format", "sarif"]);
      return stdout;
    }),
  );
  expect(outputs[0]).toBe(outputs[1]);
});

it("says what an internal error needs, without a stack unless asked", async () => {
  const cwd = temporaryFolder({ "openapi.yaml": cleanDocument });
  const { main } = await import("../../src/cli/main.ts");
  const broken = async (env: Record<string, string>): Promise<string> => {
    let stderr = "";
    const code = await main(["openapi.yaml"], {
      stdout: () => {
        throw new TypeError("no such thing");
      },
      stderr: (text) => (stderr += text),
      isInteractive: false,
      env,
      cwd,
      onInterrupt: () => undefined,
    });
    expect(code).toBe(70);
    return stderr;
  };
  const short = await broken({});
  expect(short).toContain("internal error: TypeError: no such thing");
  expect(short).toContain("Please report it");
  expect(short).toContain(`Node ${process.version}`);
  expect(short).not.toContain("    at ");
  expect(await broken({ APIGW_COMPILE_DEBUG: "1" })).toContain("    at ");
});
