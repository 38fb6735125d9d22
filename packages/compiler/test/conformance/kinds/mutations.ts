import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { outcome, type Kind, type Outcome } from "../kind.ts";

const counts = { full: 20_000, sample: 1000 };

/** CPU time of compiling a document for one type to all that there is, of fixing it, or of advising on it. */
const maxCpuMs = 2000;

/** The heap of the process that they run in: a document that needs more ends it. */
const maxMegabytes = 1024;

/** A process that says nothing for so long hangs. */
const maxSilenceMs = 30_000;

/** What the worker says before and after each mutant. */
interface Said {
  readonly number: number;
  readonly problem?: string | null;
  readonly cpuMs?: number;
  readonly maxMegabytes?: number;
}

/**
 * Documents changed at random, in their structure and in their bytes, from a fixed seed: no internal error, none over two
 * seconds or a gigabyte, none that hangs.
 */
export const mutations: Kind = {
  name: "mutations",
  async *run({ corpus, full, notice }) {
    const total = full ? counts.full : counts.sample;
    let slowest = 0;
    let largest = 0;
    for (let next = 0; next < total;) {
      // A process that has ended early has ended on the mutant it began; the next one goes on after it.
      let current: number | undefined;
      for await (const said of work(next, total, corpus)) {
        current = said.number;
        if (said.cpuMs === undefined) continue;
        slowest = Math.max(slowest, said.cpuMs);
        largest = Math.max(largest, said.maxMegabytes ?? 0);
        yield judge(said);
        next = said.number + 1;
        current = undefined;
      }
      if (current !== undefined) yield outcome(nameOf(current), "the process hung, or ended");
      if (next >= total) break;
      next = (current ?? next) + 1;
    }
    notice(
      `mutations: ${String(total)}, the slowest took ${String(slowest)} ms of CPU, the process ${String(largest)} MB`,
    );
  },
};

const nameOf = (number: number): string => `mutant ${String(number)}`;

function judge({ number, problem, cpuMs = 0 }: Said): Outcome {
  const isSlow = cpuMs > maxCpuMs ? `took ${String(cpuMs)} ms` : undefined;
  return outcome(nameOf(number), problem ?? isSlow);
}

async function* work(from: number, to: number, corpus: string): AsyncIterable<Said> {
  const worker = join(import.meta.dirname, "../../fuzz/worker.ts");
  const heap = `--max-old-space-size=${String(maxMegabytes)}`;
  const args = [heap, "--import", "tsx", worker, String(from), String(to), ...(existsSync(corpus) ? [corpus] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let timer = setTimeout(() => child.kill("SIGKILL"), maxSilenceMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill("SIGKILL"), maxSilenceMs);
      yield JSON.parse(line) as Said;
    }
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}
