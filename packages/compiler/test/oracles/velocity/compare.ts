import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readJson } from "../../../src/mapping/json-path/read-json.ts";
import { compile } from "../../../src/vtl/compile.ts";
import { velocity17 } from "../../../src/vtl/dialect.ts";
import { parse } from "../../../src/vtl/parse.ts";
import { membersOf } from "../../../src/vtl/values/members.ts";
import { isKind, type Value } from "../../../src/vtl/values/value.ts";
import { velocityJars } from "../../bench/templates/velocity-jars.ts";
import { anyTemplate, json } from "../../vtl/template-arbitrary.ts";

/** How many templates both engines render alike, and those that they do not. */
export interface Compared {
  readonly passed: number;
  /** A line each. */
  readonly differences: readonly string[];
  /** The same, of those that have a known reason. */
  readonly known: readonly string[];
}

/** Why some templates render otherwise here, and what they have in them. */
const reasons: readonly (readonly [reason: string, template: RegExp])[] = [
  ["comments in #literal are printed whole, of which Velocity drops the text", /#literal\(\)[^]*##/],
];

/** What an engine does with a template: the text, or undefined if it ends in an error. */
type Outcome = string | undefined;

/**
 * Renders made-up templates, the same ones each time, by this engine and by Apache Velocity 1.7.
 *
 * @param cache where the jars are kept
 * @returns or why nothing was compared: no Maven, no network, no Java
 */
export function compareWithVelocity(count: number, cache: string): Compared | string {
  const jars = velocityJars(join(import.meta.dirname, "../../bench/templates"), cache);
  if (jars === undefined) return "Maven is not there, or cannot fetch Velocity";
  // Velocity keeps macros for all templates.
  const templates = fc
    .sample(anyTemplate, { numRuns: count, seed: 17 })
    .map((template, index) => template.replaceAll(/#(macro\()?m(?=[ (])/g, `#$1m${String(index)}`));
  const theirs = renderByVelocity(templates, jars);
  if (theirs === undefined) return "Java 17 is not there, or cannot run it";
  const differences = templates.flatMap((template, index) => {
    const [ours, other] = [render(template), theirs[index]];
    if (ours === other) return [];
    const reason = reasons.find(([, pattern]) => pattern.test(template))?.[0];
    return [{ reason, line: `${shown(template)}: ${shown(ours)} here, ${shown(other)} in Velocity` }];
  });
  return {
    passed: count - differences.length,
    differences: differences.filter(({ reason }) => reason === undefined).map(({ line }) => line),
    known: differences.flatMap(({ reason, line }) => (reason === undefined ? [] : [`${reason}: ${line}`])),
  };
}

function renderByVelocity(templates: readonly string[], jars: string): Outcome[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), "velocity-"));
  try {
    const file = join(dir, "inputs.json");
    writeFileSync(file, JSON.stringify({ variables: json, templates }));
    const program = join(import.meta.dirname, "Velocity17.java");
    const { status, stdout } = spawnSync("java", ["-cp", join(jars, "*"), program, file], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    if (status !== 0) return undefined;
    return stdout
      .trimEnd()
      .split("\n")
      .map((line) => (line.startsWith("=") ? Buffer.from(line.slice(1), "base64").toString("utf8") : undefined));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function render(template: string): Outcome {
  const { value } = readJson(json) as { value: Value };
  if (!isKind(value, "map")) throw new Error("variables are an object");
  const parsed = parse(template);
  const variables = new Map(membersOf(value).map(([name, member]) => [String(name), member]));
  const rendered = compile(parsed.template, velocity17).render(variables);
  const isError = [...parsed.problems, ...rendered.problems].some(({ severity }) => severity === "error");
  return isError ? undefined : rendered.text;
}

function shown(outcome: Outcome): string {
  return outcome === undefined ? "an error" : JSON.stringify(outcome).slice(0, 200);
}
