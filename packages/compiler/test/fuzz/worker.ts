/** Runs mutants in a process of its own: `worker.ts FROM TO [CORPUS]`; a JSON line before and after each. */
import { mutant } from "./mutant.ts";
import { runMutant } from "./run-mutant.ts";
import { seedDocuments } from "./seed-documents.ts";

const [from = "0", to = "0", corpus] = process.argv.slice(2);
const seeds = seedDocuments(corpus);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

for (let number = Number(from); number < Number(to); number += 1) {
  const bytes = await mutant(number, seeds);
  say({ number });
  const result = await attempt(bytes);
  say({
    number,
    problem: typeof result === "number" ? null : result,
    cpuMs: typeof result === "number" ? Math.round(result) : 0,
    maxMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}

async function attempt(bytes: Uint8Array): Promise<string | number> {
  try {
    return await runMutant(bytes);
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const frame = error.stack?.split("\n").find((line) => /packages\/compiler\/src/.test(line)) ?? "";
    return `${error.name}: ${error.message.split("\n")[0] ?? ""}${frame.replace(/^\s*/, " ")}`.slice(0, 500);
  }
}
