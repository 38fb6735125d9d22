import { createExchange } from "../../../src/mapping/template/exchange.ts";
import { readTemplate } from "../../../src/mapping/template/render.ts";
import { attacks, type Attack } from "../../vtl/attacks.ts";
import { aligned } from "../aligned.ts";

/** What a template that was made to do harm took. */
interface Ended {
  readonly cpuMs: number;
  readonly megabytes: number;
  /** What ended it. */
  readonly by: string;
}

/** Reads and renders each once, in an engine that has rendered others before; garbage is collected in between. */
function end({ template, payload }: Attack): Ended {
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const begin = process.cpuUsage();
  const parameters = { path: new Map(), querystring: new Map(), header: new Map() };
  const exchange = createExchange({ parameters, context: {}, stageVariables: {} });
  const { text, problems } = readTemplate(template).render(exchange, payload);
  const { tooLarge } = exchange.overrides();
  const { user, system } = process.cpuUsage(begin);
  const megabytes = Math.max(0, process.memoryUsage().heapUsed - heap) / 1024 / 1024;
  const [problem] = problems.filter(({ severity }) => severity === "error");
  const by = problem?.message ?? tooLarge[0] ?? `its end, ${text.length} characters`;
  return { cpuMs: (user + system) / 1000, megabytes, by: by.slice(0, 80) };
}

const rows = attacks
  .map((attack) => ({ name: attack.name, ...end(attack) }))
  .sort((one, other) => other.cpuMs - one.cpuMs)
  .map(({ name, cpuMs, megabytes, by }) => [name, `${cpuMs.toFixed(0)} ms`, `${megabytes.toFixed(0)} MB`, by]);
process.stdout.write(`${aligned([["Hostile templates", "CPU", "heap", "ended by"], ...rows])}\n`);
