import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository, type Setting } from "../group.ts";
import { aligned } from "../aligned.ts";
import { bundleSize } from "../../sdk/bundle.ts";
import { callMicroseconds } from "./call-cost.ts";
import { generators } from "./generators.ts";
import { installClients } from "./install-clients.ts";
import { typeCost } from "./type-cost.ts";

/** What clients of Stripe cost those who use them; undefined if the document is not there. */
export async function clientFigures({ dir, corpus }: Setting): Promise<string | undefined> {
  const document = join(corpus, "big/apisguru-stripe.com.json");
  if (!existsSync(document)) return undefined;
  const modules = installClients();
  const rows: string[][] = [];
  for (const [index, { name, generate, oneCall, allCalls, typing }] of generators(modules).entries()) {
    const folder = join(dir, `client-${String(index)}`);
    mkdirSync(join(folder, "node_modules/@apigw-compile"), { recursive: true });
    symlinkSync(join(modules, "openapi-fetch"), join(folder, "node_modules/openapi-fetch"));
    const runtime = join(repository, "packages/runtime-sdk");
    symlinkSync(runtime, join(folder, "node_modules/@apigw-compile/runtime-sdk"));
    execFileSync(process.execPath, generate(document)(folder), { cwd: folder, stdio: "ignore" });
    writeFileSync(join(folder, "one.ts"), oneCall);

    const { checkSeconds, instantiations, completionMs } = typeCost(folder, "one.ts", typing);
    rows.push([
      name,
      ...checkSeconds.map((seconds) => `${seconds.toFixed(2)} s`),
      String(instantiations),
      `${completionMs.toFixed(0)} ms`,
      `${String((await bundleSize(oneCall, folder)).gzipped)} B`,
      `${String((await bundleSize(allCalls, folder)).gzipped)} B`,
      `${(await callMicroseconds(folder, oneCall)).toFixed(1)} µs`,
    ]);
  }
  const head = [
    "Clients of Stripe",
    "type check",
    "in 7.0",
    "instantiations",
    "completion",
    "one call",
    "all",
    "a call over fetch",
  ];
  return aligned([head, ...rows]);
}
