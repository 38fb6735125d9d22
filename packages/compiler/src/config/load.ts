import { basename, dirname } from "node:path/posix";

import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { Json } from "../source/json.ts";
import type { ParseProblem } from "../source/parsed.ts";
import type { Config } from "./config.ts";
import { configProgram, configSyntax, severalConfigs } from "./diagnostics.ts";
import { findConfig } from "./find.ts";
import { toPlain, type PlainResult } from "./to-plain.ts";

/** A configuration with its text, for the places of findings. */
export interface LoadedConfig {
  /** Without what is wrong with it; empty if there is none. */
  readonly config: Config;
  /** Absolute path; undefined if there is none. */
  readonly file: string | undefined;
  /** Its text by its path. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads the configuration named `explicitPath`, else the one found beside the document or upwards.
 *
 * What is wrong with it is reported. The document's path may end in `#LogicalId`.
 *
 * @throws HostError if the explicit one cannot be read
 */
export async function loadConfig(
  documentPath: string,
  explicitPath: string | undefined,
  host: Host,
  report: Report,
): Promise<LoadedConfig> {
  const found = await chooseFile(documentPath, explicitPath, host, report);
  if (found === undefined) return { config: {}, file: undefined, sources: new Map() };

  const text = new TextDecoder().decode(await host.readFile(found));
  const sources = new Map([[found, text]]);
  const value = /\.[cm]?[jt]s$/.test(found) ? await runProgram(found, report) : await readText(found, text, report);
  if (value === undefined || value === null) return { config: {}, file: found, sources };
  const { validate } = await import("./validate.ts");
  return { config: validate(value, { file: found, pointer: "" }, report), file: found, sources };
}

async function chooseFile(
  documentPath: string,
  explicitPath: string | undefined,
  host: Host,
  report: Report,
): Promise<string | undefined> {
  if (explicitPath !== undefined) return host.resolve(explicitPath);
  const found = await findConfig(dirname(host.resolve(documentPath)), host);
  if (found === undefined) return undefined;
  const { file, ignored } = found;
  if (ignored.length > 0) {
    const params = { used: basename(file), ignored: ignored.map((path) => basename(path)) };
    report(severalConfigs, { file, pointer: "" }, params);
  }
  return file;
}

async function readText(file: string, text: string, report: Report): Promise<Json | undefined> {
  const { parseText } = await import("../source/parse.ts");
  const { value, problems } = await parseText(text);
  for (const problem of problems) {
    report(configSyntax, { file, pointer: "" }, { problem: inWords(problem) }, problem.position);
  }
  return value === undefined ? undefined : reported(toPlain(value), file, report);
}

function inWords(problem: ParseProblem): string {
  switch (problem.kind) {
    case "syntax":
      return problem.message;
    case "duplicate-key":
      return `the key "${problem.key}" is there twice`;
    case "many-documents":
      return `there are ${String(problem.count)} YAML documents in it`;
    case "too-deep":
      return "it is nested too deeply";
  }
}

async function runProgram(file: string, report: Report): Promise<Json | undefined> {
  const { readProgram } = await import("./read-program.ts");
  try {
    return reported(toPlain(await readProgram(file)), file, report);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    report(configProgram, { file, pointer: "" }, { problem });
    return undefined;
  }
}

function reported(result: PlainResult, file: string, report: Report): Json | undefined {
  if ("value" in result) return result.value;
  report(configProgram, { file, pointer: "" }, result);
  return undefined;
}
