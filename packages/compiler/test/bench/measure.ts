import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process took. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Peak resident memory, in MiB. */
  readonly peakMb: number;
}

/** Arguments of node, or a Python and its arguments, given a new empty folder to write to, by a name for each command. */
export type Commands = Readonly<Record<string, (out: string) => readonly string[]>>;

const preload = join(import.meta.dirname, "usage.cjs");

/**
 * Medians of several runs of each command, taken in turns so that a busy moment hits all of them.
 *
 * @throws if a command ends with an exit code other than 0 and 1; 1 is a document with findings
 */
export function measure(commands: Commands, repeats: number): Map<string, Measured> {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  const runs = new Map<string, Measured[]>();
  try {
    for (let turn = 0; turn < repeats; turn += 1) {
      for (const [name, args] of Object.entries(commands)) {
        const out = mkdtempSync(join(dir, "out-"));
        runs.set(name, [...(runs.get(name) ?? []), once(name, args(out), join(dir, "usage.json"))]);
      }
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
  return new Map([...runs].map(([name, list]) => [name, medians(list)]));
}

function once(name: string, args: readonly string[], usage: string): Measured {
  const begin = performance.now();
  const [first = "", ...rest] = args;
  // A Python script leaves behind by itself what it used.
  const [program, given] = first.endsWith("/python")
    ? [first, rest]
    : [process.execPath, ["--require", preload, ...args]];
  const { status, stderr } = spawnSync(program, given, {
    env: { ...process.env, USAGE_FILE: usage, NO_COLOR: "1" },
    maxBuffer: 64 * 1024 * 1024,
    encoding: "utf8",
  });
  const wallMs = performance.now() - begin;
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${String(status)}: ${stderr.slice(-500)}`);
  const { cpuUs, maxRssKb } = JSON.parse(readFileSync(usage, "utf8")) as { cpuUs: number; maxRssKb: number };
  return { wallMs, cpuMs: cpuUs / 1000, peakMb: maxRssKb / 1024 };
}

function medians(list: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => {
    const sorted = list.map((run) => run[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return { wallMs: of("wallMs"), cpuMs: of("cpuMs"), peakMb: of("peakMb") };
}
