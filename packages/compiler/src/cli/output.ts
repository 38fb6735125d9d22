import type { CompileResult } from "../compile.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Files } from "../emit/file.ts";
import { applyPlan } from "../write/apply.ts";
import { formatFor } from "../write/format.ts";
import { planWrite, type Plan, type Step } from "../write/plan.ts";
import { version } from "./version.ts";

/** What became of the files of one document. */
export interface Output {
  readonly plan: Plan;
  /** Whether the disk now is as planned. */
  readonly isWritten: boolean;
}

/** Writes what was made, unless something of the user's is in the way, which is reported. */
export async function writeOutput(
  result: CompileResult,
  root: string,
  isForced: boolean,
  report: Report,
): Promise<Output> {
  const plan = planWrite({ root, made: await filesByEmitter(result, root, report), version, isForced }, report);
  return { plan, isWritten: !plan.isRefused && applyPlan(plan, report) };
}

/** Compares what was made with what is on disk; a change made by hand is a difference like any other. */
export async function compareOutput(result: CompileResult, root: string, report: Report): Promise<Output> {
  const made = await filesByEmitter(result, root, report);
  const plan = planWrite({ root, made, version, isForced: true }, () => undefined);
  return { plan, isWritten: false };
}

/** Whether a run would change anything. */
export function isStale({ plan }: Output): boolean {
  return plan.isRefused || plan.manifest !== undefined || plan.steps.some(({ action }) => action !== "same");
}

/** What each emitter made; code as the folder that it goes to wants it formatted. */
async function filesByEmitter(
  { files, filesBy }: CompileResult,
  root: string,
  report: Report,
): Promise<Map<string, Files>> {
  const made = new Map<string, Files>();
  for (const [emitter, paths] of filesBy) {
    const own = new Map(paths.map((path) => [path, files.get(path) ?? ""]));
    made.set(emitter, emitter === "sdk" ? await formatFor(root, own, report) : own);
  }
  return made;
}

/** What was written, an emitter a line: how many files, and the path where there is one. */
export function describeOutput({ plan }: Output, shownRoot: string): string {
  const emitters = [...new Set(plan.steps.map(({ emitter }) => emitter))].sort();
  return emitters
    .map((emitter) => {
      const steps = plan.steps.filter((step) => step.emitter === emitter);
      const there = steps.filter(({ action }) => action !== "remove");
      const [only] = there;
      const what =
        there.length === 1 && only
          ? `${shownRoot}/${only.path}`
          : `${String(there.length)} files in ${folderOf(there, shownRoot)}`;
      return `  ${emitter.padEnd(10)} ${what} (${changes(steps)})\n`;
    })
    .join("");
}

/** What `--check` found: a file a line. */
export function describeDifferences({ plan }: Output, shownRoot: string): string {
  const words = { add: "missing", change: "stale  ", remove: "extra  ", same: "" } as const;
  const lines = plan.steps
    .filter(({ action }) => action !== "same")
    .map(({ action, path }) => `  ${words[action]} ${shownRoot}/${path}\n`);
  return lines.length > 0 ? lines.join("") : `  stale   ${shownRoot}/.apigw-manifest.json\n`;
}

function changes(steps: readonly Step[]): string {
  const count = (...actions: Step["action"][]): number => steps.filter(({ action }) => actions.includes(action)).length;
  const parts = [
    [count("add", "change"), "written"],
    [count("same"), "unchanged"],
    [count("remove"), "removed"],
  ] as const;
  return parts.flatMap(([number, word]) => (number === 0 ? [] : [`${String(number)} ${word}`])).join(", ");
}

/** The deepest folder that holds all of them. */
function folderOf(steps: readonly Step[], shownRoot: string): string {
  const folders = steps.map(({ path }) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const common = first.filter((_, depth) =>
    folders.every((folder) => folder.slice(0, depth + 1).join("/") === first.slice(0, depth + 1).join("/")),
  );
  return [shownRoot, ...common].join("/");
}
