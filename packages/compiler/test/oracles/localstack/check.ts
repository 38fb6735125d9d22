import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { RestApi } from "../../../src/ir/api.ts";
import { configOf, lowerFile } from "../../conformance/layouts/lower-file.ts";
import { groupFindings, type Check } from "../check.ts";
import { isPaired, nativeSuffix } from "./pairs.ts";
import { compareDumps } from "./compare-dumps.ts";
import { compareInspected } from "./compare-inspected.ts";
import { startLocalStack } from "./server.ts";
import { createTally, type Tally } from "./tally.ts";

/**
 * LocalStack: both layouts of an API deployed, read back by the service's own calls, and held against each other and `inspect`.
 *
 * What it lacks is left out and named. A finding is on the native one of the two documents.
 */
export const localstack: Check = {
  name: "localstack",
  install: "localstack",
  async run(documents, oracles, work, note) {
    const folder = join(work, "localstack");
    mkdirSync(folder, { recursive: true });
    const server = await startLocalStack(oracles, folder);
    const found: [string, string][] = [];
    const tally = createTally();
    try {
      for (const [index, native] of documents.filter((document) => isPaired(document, documents)).entries()) {
        const name = native.name.slice(0, -nativeSuffix.length);
        const body = documents.find((document) => document.name === name);
        if (body === undefined) continue;
        const one = await server.deploy(body.template, `${String(index)}.body`);
        const other = await server.deploy(native.template, `${String(index)}.native`);
        const api = await lowerFile(native.path, await configOf(native.path));
        for (const finding of findingsOf(one, other, api, tally)) found.push([native.name, finding]);
      }
    } finally {
      server.stop();
    }
    for (const line of tally.lines()) note(line);
    return groupFindings(found);
  },
};

type Deployed = Awaited<ReturnType<Awaited<ReturnType<typeof startLocalStack>>["deploy"]>>;

function findingsOf(body: Deployed, native: Deployed, api: RestApi, tally: Tally): string[] {
  if ("problem" in body) return [`the Body is not deployed: ${body.problem}`];
  if ("problem" in native) return [`the native layout is not deployed: ${native.problem}`];
  for (const type of [...body.reduced.removed, ...native.reduced.removed]) tally.removed(type);
  return [
    ...compareDumps(body.dump, native.dump, tally),
    ...compareInspected(api, native.dump, native.reduced, tally).map((line) => `${line} by inspect`),
  ];
}
