import type { Report } from "../diagnostics/diagnostic.ts";
import { isHostError, type Host } from "../host.ts";
import type { Json } from "../source/json.ts";
import { maxDepth } from "../source/limits.ts";
import type { Origin } from "../source/origin.ts";
import { parseText } from "../source/parse.ts";
import { firstJsonError } from "../source/syntax-errors.ts";
import type { ParseProblem, Position } from "../source/parsed.ts";
import { writeOutBodies, type BodyText } from "./body-text.ts";
import { dangerOf, type Danger } from "./danger.ts";
import { decode } from "./decode.ts";
import * as reading from "./diagnostics/reading.ts";
import { writeOutReferences } from "./sub-references.ts";
import { survey, type Survey } from "./survey.ts";
import { isUrl } from "./uri.ts";

/** The files of a document, each read and parsed once. */
export interface Files {
  /** Texts, by file: absolute path or URL. */
  readonly sources: ReadonlyMap<string, string>;
  readonly read: ReadonlyMap<string, ReadFile>;
  /** Why files could not be read at all, in words. */
  readonly failures: ReadonlyMap<string, string>;
  /** Reads a file. What is wrong inside it is reported here; that it cannot be read is left to the caller. */
  open(file: string): Promise<ReadFile | undefined>;
}

export interface ReadFile {
  readonly value: Json;
  readonly survey: Survey;
}

/** Bytes that one file may have. Far beyond what any service takes; keeps a mistaken path from filling the memory. */
const maxBytes = 64 * 1024 * 1024;

/** `sources` receives the text of each file that is opened. */
export function createFiles(host: Host, report: Report, sources: Map<string, string>): Files {
  const read = new Map<string, ReadFile>();
  const failures = new Map<string, string>();
  const pending = new Map<string, Promise<ReadFile | undefined>>();

  async function bytesOf(file: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = isUrl(file) ? await host.readUrl(file) : await host.readFile(file);
      if (bytes.length <= maxBytes) return bytes;
      failures.set(file, `It is larger than ${String(maxBytes / 1024 / 1024)} MB.`);
    } catch (error) {
      if (!isHostError(error)) throw error;
      failures.set(file, error.message);
    }
    return undefined;
  }

  async function openNew(file: string): Promise<ReadFile | undefined> {
    const bytes = await bytesOf(file);
    if (bytes === undefined) return undefined;
    const { text, invalidAt, isUtf16 } = decode(bytes);
    sources.set(file, text);
    const origin: Origin = { file, pointer: "" };
    if (isUtf16) report(reading.utf16, origin, {});
    if (invalidAt !== undefined) report(reading.notUtf8, origin, {}, invalidAt);

    const { value, problems, isJson, hasAliases } = await parseText(text);
    for (const problem of problems) reportProblem(report, origin, problem, text);
    if (value !== undefined && isJson !== true && isNamedJson(file) && /^\s*[{[]/.test(text)) {
      const problem = await firstJsonError(text);
      if (problem) report(reading.notJson, origin, { problem: problem.message }, problem.position);
    }
    if (value === undefined) {
      if (problems.length === 0) report(reading.empty, origin, {});
      return undefined;
    }
    const danger = hasAliases ? dangerOf(value) : undefined;
    if (danger !== undefined) {
      reportDanger(report, origin, danger);
      return undefined;
    }
    const bodies = await writeOutBodies(value);
    for (const body of bodies) reportBody(report, { file, pointer: body.pointer }, body);
    const isShared = hasAliases || bodies.some((body) => body.hasAliases);
    const opened: ReadFile = { value, survey: writeOutReferences(value, survey(value, isShared)) };
    read.set(file, opened);
    return opened;
  }

  return {
    sources,
    read,
    failures,
    open(file) {
      const known = pending.get(file);
      if (known !== undefined) return known;
      const opening = openNew(file);
      pending.set(file, opening);
      return opening;
    },
  };
}

function reportProblem(report: Report, origin: Origin, problem: ParseProblem, text: string): void {
  switch (problem.kind) {
    case "syntax":
      report(
        reading.syntax,
        origin,
        { problem: problem.message, line: lineOf(text, problem.position) },
        problem.position,
      );
      break;
    case "duplicate-key":
      report(reading.duplicateKey, origin, { key: problem.key }, problem.position);
      break;
    case "many-documents":
      report(reading.manyDocuments, origin, { count: problem.count }, problem.position);
      break;
    case "too-deep":
      report(reading.tooDeep, origin, { limit: maxDepth }, problem.position);
      break;
  }
}

/** What is wrong in a document that stands in a template as text: the whole text is shown. */
function reportBody(report: Report, origin: Origin, { text, problems, danger }: BodyText): void {
  const withoutPosition: Report = (def, at, params) => {
    report(def, at, params);
  };
  for (const problem of problems) reportProblem(withoutPosition, origin, problem, text);
  if (danger !== undefined) reportDanger(report, origin, danger);
}

function reportDanger(report: Report, origin: Origin, danger: Danger): void {
  if (danger === "cyclic") report(reading.cyclicAlias, origin, {});
  else if (danger === "too-deep") report(reading.tooDeep, origin, { limit: maxDepth });
  else report(reading.aliasBomb, origin, danger);
}

function lineOf(text: string, position: Position | undefined): string {
  const line = position && text.split(/\r\n|\r|\n/, position.line).at(-1);
  return line?.slice(0, 500) ?? "";
}

function isNamedJson(file: string): boolean {
  return /\.json$/i.test(file);
}
