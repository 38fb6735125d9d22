import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { parseArguments } from "../../src/cli/parse-arguments.ts";
import { emitters } from "../../src/emit/emitters.ts";
import { temporaryFolder } from "../write/temporary-folder.ts";
import { cleanDocument, run } from "./run.ts";

const folder = join(import.meta.dirname, "../../src/cli/commands");

const commands = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const [command] = Object.values((await import(join(folder, file))) as Record<string, Command>);
    return command as Command;
  }),
);

it.each([
  [["openapi.yaml", "--strct"], "There is no option --strct. Did you mean --strict? All options: apigw-compile --help"],
  [["check", "openapi.yaml", "--out", "x"], "There is no option --out. All options: apigw-compile check --help"],
  [["openapi.yaml", "-x"], "There is no option -x. All options: apigw-compile --help"],
  [["openapi.yaml", "--type", "htpp"], '--type is one of rest, http, websocket, not "htpp". Did you mean http?'],
  [["openapi.yaml", "--type"], "--type needs a value: --type <type>"],
  [["openapi.yaml", "--out", "--strict"], "--out needs a value: --out <folder>"],
  [["openapi.yaml", "--out="], "--out needs a value: --out <folder>"],
  [["openapi.yaml", "--strict=yes"], "--strict takes no value."],
  [["openapi.yaml", "other.yaml"], '"other.yaml" is one argument too many.'],
  [["chek", "openapi.yaml"], "There is no command chek. Did you mean check?"],
  [
    ["validate", "openapi.yaml"],
    "There is no command validate. There are: check, advise, auth, diff, explain, iam, import, inspect, init, render.",
  ],
  [
    ["openapi.yaml", "--emit", "cfn,sdkk"],
    '--emit takes cfn,openapi,templates,sdk,docs, not "sdkk". Did you mean sdk?',
  ],
  [[], "Name the document to compile: apigw-compile openapi.yaml"],
  [
    ["explain", "path/greedy-lst"],
    'There is no finding "path/greedy-lst". Did you mean path/greedy-last? All: apigw-compile explain',
  ],
])("explains what is wrong with %j", async (argv, message) => {
  expect(await run(temporaryFolder(), argv)).toEqual({ code: 2, stdout: "", stderr: `apigw-compile: ${message}\n` });
});

it("proposes the document that is there", async () => {
  const { stderr } = await run(temporaryFolder({ "swagger.json": "{}" }), []);
  expect(stderr).toContain("apigw-compile swagger.json");
});

it("takes what follows -- for a document", async () => {
  const { code, stdout } = await run(temporaryFolder({ "--help": cleanDocument }), ["check", "--", "--help"]);
  expect([code, stdout]).toEqual([0, "--help: REST API (by default)\n"]);
});

it("prints the version of the package", async () => {
  const manifest = JSON.parse(readFileSync(join(folder, "../../../package.json"), "utf8")) as { version: string };
  for (const argv of [["--version"], ["-v"], ["openapi.yaml", "--version"]]) {
    expect(await run("/", argv)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  }
});

it.each(commands)("helps with the command $name", async (command) => {
  const words = command.name === "" ? [] : [command.name];
  const { code, stdout } = await run("/", [...words, "--help"]);
  expect(code).toBe(0);
  for (const { name, description } of command.options) {
    expect(stdout).toContain(`--${name}`);
    expect(stdout).toContain(description);
  }
  expect(await run("/", ["help", ...words])).toEqual({ code, stdout, stderr: "" });
});

it("lists every command in its help", async () => {
  const { stdout } = await run("/", ["--help"]);
  for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name}`, "m"));
  expect(stdout).toContain(`of ${[...emitters.keys()].join(",")};`);
});

it.each(commands)("gives examples of $name that its own options allow", (command) => {
  const calls = command.examples.flatMap(({ line }) => [...line.matchAll(/apigw-compile([^>|)]*)/g)]);
  expect(calls.length).toBeGreaterThanOrEqual(command.examples.length);
  for (const [, words = ""] of calls) {
    const args = [...words.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word);
    const name = command.name === "" ? "" : args.shift();
    expect(name).toBe(command.name);
    expect(() => parseArguments(args, command)).not.toThrow();
  }
});

it("explains a finding, and lists all", async () => {
  const { stdout } = await run("/", ["explain", "path/greedy-last"]);
  expect(stdout).toMatch(/^path\/greedy-last \(error; REST, HTTP\)\n/);
  expect(stdout).toContain("Wrong, at /paths/");
  expect(stdout).toContain("Right:");
  expect(stdout).toContain("https://docs.aws.amazon.com/");
  expect((await run("/", ["explain"])).stdout).toMatch(/^path\/greedy-last +error +\w/m);
});
