import { closest } from "../source/closest.ts";
import type { Command } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { renderHelp } from "./help.ts";
import { didYouMean, parseArguments } from "./parse-arguments.ts";
import { createNodeTerminal, type Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { version } from "./version.ts";

/** Commands in the order of the help; each is loaded when it is called. */
const commands: readonly { name: string; summary: string; load(): Promise<Command> }[] = [
  {
    name: "check",
    summary: "Print findings only",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "advise",
    summary: "Compare what each API type would make of a document",
    load: async () => (await import("./commands/advise.ts")).adviseCommand,
  },
  {
    name: "auth",
    summary: "Print who may call which operation",
    load: async () => (await import("./commands/auth.ts")).authCommand,
  },
  {
    name: "diff",
    summary: "Classify the changes between two revisions",
    load: async () => (await import("./commands/diff.ts")).diffCommand,
  },
  {
    name: "explain",
    summary: "Explain one finding by its code",
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
  {
    name: "iam",
    summary: "Print the IAM policy that somebody needs",
    load: async () => (await import("./commands/iam.ts")).iamCommand,
  },
  {
    name: "import",
    summary: "Start a project from an exported API",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    name: "inspect",
    summary: "Print the API as the service shows it after an import",
    load: async () => (await import("./commands/inspect.ts")).inspectCommand,
  },
  {
    name: "init",
    summary: "Write a configuration and a first document",
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    name: "render",
    summary: "Render a mapping template as API Gateway would",
    load: async () => (await import("./commands/render.ts")).renderCommand,
  },
];

const loadCompile = async (): Promise<Command> => (await import("./commands/compile.ts")).compileCommand;

/** Runs the command line of this process, and sets its exit code. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), createNodeTerminal());
}

/** Runs a command line; what goes wrong is said on stderr. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const { printFailure } = await import("./failure.ts");
    return printFailure(error, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === "help") return await dispatch([...rest.slice(0, 1), "--help"], terminal);
  const isAsked = (long: string, short: string): boolean => {
    const end = argv.indexOf("--");
    return argv.some((word, index) => (word === long || word === short) && (end < 0 || index < end));
  };
  if (isAsked("--version", "-v")) {
    terminal.stdout(`${version}\n`);
    return exitCode.clean;
  }
  const named = commands.find(({ name }) => name === first);
  const command = await (named?.load ?? loadCompile)();
  const given = named === undefined ? argv : rest;
  if (isAsked("--help", "-h")) {
    terminal.stdout(renderHelp(command, commands));
    return exitCode.clean;
  }
  return await command.run(read(given, command), terminal);
}

function read(given: readonly string[], command: Command): ReturnType<typeof parseArguments> {
  const [first = "", second] = given;
  // `chek openapi.yaml` would else be a document too many.
  if (command.name === "" && second !== undefined && /^[a-z]+$/.test(first)) {
    const names = commands.map(({ name }) => name);
    const near = closest(first, names);
    if (near !== undefined) throw usageError(`There is no command ${first}.${didYouMean(near)}`);
    // A document may have such a name, but not another one behind it.
    if (!second.startsWith("-")) throw usageError(`There is no command ${first}. There are: ${names.join(", ")}.`);
  }
  return parseArguments(given, command);
}
