import type { Command, Option } from "./command.ts";

/** A command as the overview lists it. */
export interface CommandRow {
  readonly name: string;
  readonly summary: string;
}

/** The help of a command; that of the one without a name is the overview, with `others` listed. */
export function renderHelp(command: Command, others: readonly CommandRow[]): string {
  const start = ["apigw-compile", command.name].filter((word) => word !== "").join(" ");
  const sections = [
    command.summary,
    `Usage:\n  ${[start, command.operands, "[options]"].filter((word) => word !== "").join(" ")}`,
    ...(command.name === "" ? [`Commands:\n${columns(others.map(({ name, summary }) => [name, summary]))}`] : []),
    `Options:\n${columns(command.options.map((option) => [optionSyntax(option), describe(option)]))}`,
    `Examples:\n${command.examples.map(({ line, purpose }) => `  # ${purpose}\n  ${line}`).join("\n\n")}`,
    ...(command.name === "" ? ["Help for a command: apigw-compile <command> --help"] : []),
  ];
  return `${sections.join("\n\n")}\n`;
}

function optionSyntax({ name, short, value }: Option): string {
  return `${short === undefined ? "   " : `-${short},`} --${name}${value === undefined ? "" : ` ${value}`}`;
}

function describe({ description, choices }: Option): string {
  return choices === undefined ? description : `${description} (${choices.join(", ")})`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
