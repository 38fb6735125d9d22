import { catalog, type CatalogEntry } from "../catalog.ts";
import { exampleText } from "../check/example-text.ts";
import { createPaint, type Paint } from "../diagnostics/render/paint.ts";
import { printable } from "../diagnostics/render/printable.ts";
import type { ApiKind } from "../ir/api.ts";
import { closest } from "../source/closest.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { didYouMean } from "./parse-arguments.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";

/** Prints what a finding is about; without a code, what findings there are. */
export function runExplain(args: Arguments, terminal: Terminal): ExitCode {
  const [code] = args.operands;
  if (code === undefined) {
    terminal.stdout(listOf([...catalog.values()]));
    return exitCode.clean;
  }
  const entry = catalog.get(code);
  if (entry === undefined) {
    throw usageError(
      `There is no finding "${code}".${didYouMean(closest(code, catalog.keys()))} All: apigw-compile explain`,
    );
  }
  terminal.stdout(printable(pageOf(entry, createPaint(terminal.isInteractive && !terminal.env["NO_COLOR"]))));
  return exitCode.clean;
}

const kindNames: Readonly<Record<ApiKind, string>> = { rest: "REST", http: "HTTP", websocket: "WebSocket" };

function pageOf({ definition, apis, bad, good }: CatalogEntry, paint: Paint): string {
  const { code, severity, summary, sources } = definition;
  const sections = [
    `${paint("bold", code)} (${severity}; ${apis.map((kind) => kindNames[kind]).join(", ")})\n${summary}`,
    ...(sources.length === 0 ? [] : [`Who says so:\n${sources.map((url) => `  ${url}`).join("\n")}`]),
    ...bad
      .slice(0, 1)
      .map((each) => `Wrong, at ${each.at === "" ? "the root" : each.at}:\n${indented(exampleText(each))}`),
    ...(definition.fix === undefined
      ? []
      : ["apigw-compile check --fix puts it right where there is one right answer."]),
    ...good.slice(0, 1).map((each) => `Right:\n${indented(exampleText(each))}`),
    `Not for you? x-apigw-ignore: [${code}] on the node or above it hides it there;\nrules: { "${code}": "off" } in apigw.config.yaml hides it everywhere.`,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** Examples of limits are as long as the limit. */
const maxExampleLines = 60;

function indented(yaml: string): string {
  const lines = yaml.trim().split("\n");
  const shown = lines.length > maxExampleLines ? [...lines.slice(0, maxExampleLines), "…"] : lines;
  return shown.map((line) => `  ${line}`).join("\n");
}

function listOf(entries: readonly CatalogEntry[]): string {
  const width = Math.max(...entries.map(({ definition }) => definition.code.length));
  return entries
    .map(({ definition: { code, severity, summary } }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    .join("");
}
