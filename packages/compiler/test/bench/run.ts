/**
 * Measures the built command line against programs that do comparable work on the same input, in one run.
 *
 * Ratios count, not seconds: a value of 0.5 is half of what the program in the first line of its group takes.
 * `--only NAME,…` runs some groups, of which `client-use`, `socket`, `templates` and `hostile` are no comparison of commands; a group that lacks its documents is named, and left out.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository, type Group, type Setting } from "./group.ts";
import { clientFigures } from "./clients/client-figures.ts";
import { socketFigures } from "./clients/socket-figures.ts";
import { check } from "./groups/check.ts";
import { clients } from "./groups/clients.ts";
import { generated } from "./groups/generated.ts";
import { growth } from "./groups/growth.ts";
import { stacks } from "./groups/stacks.ts";
import { start } from "./groups/start.ts";
import { stripe } from "./groups/stripe.ts";
import { corpusTemplates } from "./templates/corpus.ts";
import { measure } from "./measure.ts";
import { table } from "./table.ts";
import { runBuilt } from "./run-built.ts";

const groups: Readonly<Record<string, (setting: Setting) => Group[]>> = {
  start,
  generated,
  stripe,
  check,
  growth,
  stacks,
  clients,
};

const { values } = parseArgs({
  options: {
    only: {
      type: "string",
      default: [...Object.keys(groups), "client-use", "socket", "templates", "hostile"].join(","),
    },
    operations: { type: "string", default: "300" },
    repeats: { type: "string", default: "5" },
    corpus: { type: "string", default: join(repository, "../shared/corpus") },
  },
});
const dir = mkdtempSync(join(tmpdir(), "bench-"));
const setting = { dir, corpus: values.corpus, operations: Number(values.operations), repeats: Number(values.repeats) };
try {
  for (const name of values.only.split(",")) {
    if (name === "templates") {
      const folders = [join(import.meta.dirname, "templates"), join(repository, ".cache")];
      process.stdout.write(`${await runBuilt("templates/rates.ts", dir, folders)}\n`);
      process.stdout.write(
        `${(await corpusTemplates(values.corpus)) ?? `# ${name}: no corpus below ${values.corpus}`}\n\n`,
      );
      continue;
    }
    if (name === "hostile") {
      process.stdout.write(`${await runBuilt("templates/hostile.ts", dir, [])}\n`);
      continue;
    }
    if (name === "client-use") {
      process.stdout.write(`${(await clientFigures(setting)) ?? `# ${name}: its document is not there`}\n\n`);
      continue;
    }
    if (name === "socket") {
      process.stdout.write(`${await socketFigures()}\n\n`);
      continue;
    }
    const made = groups[name]?.(setting);
    if (made === undefined) throw new Error(`there is no group ${name}: ${Object.keys(groups).join(", ")}`);
    if (made.length === 0) process.stdout.write(`# ${name}: its documents are not below ${values.corpus}\n\n`);
    for (const { title, commands, repeats } of made) {
      process.stdout.write(`${table(title, measure(commands, repeats))}\n\n`);
    }
  }
} finally {
  rmSync(dir, { recursive: true });
}
