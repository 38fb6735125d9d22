import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../sdk/bundle.ts";

type Call = () => Promise<unknown>;

/** Microseconds of CPU that a call takes beyond those of a bare `fetch` that is answered at once. */
export async function callMicroseconds(folder: string, program: string): Promise<number> {
  const answer = async (): Promise<Response> =>
    new Response('{"id":"acct_1"}', { headers: { "content-type": "application/json" } });
  const bare: Call = async () => (await answer()).json();
  const file = join(folder, "call.mjs");
  writeFileSync(file, await bundle(program, folder));
  const { make } = (await import(pathToFileURL(file).href)) as { make(fetch: unknown): Call };
  const call = make(answer);
  const differences: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) differences.push((await microseconds(call)) - (await microseconds(bare)));
  return differences.sort((one, other) => one - other)[3] ?? Number.NaN;
}

const callsATurn = 10_000;

async function microseconds(call: Call): Promise<number> {
  const begin = process.cpuUsage();
  for (let count = 0; count < callsATurn; count += 1) await call();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / callsATurn;
}
