import { parseArgs } from "node:util";

import { closest } from "../source/closest.ts";
import type { Arguments, Command, Option } from "./command.ts";
import { usageError } from "./usage-error.ts";

/**
 * Reads what follows a command's name.
 *
 * @throws UsageError with a suggestion, for what the command does not take
 */
export function parseArguments(args: readonly string[], command: Command): Arguments {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(command.options.map((option) => [option.name, parserOption(option)])),
    allowPositionals: true,
    // Its own messages know no near words.
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, command);
    if (option.value === undefined) {
      if (token.value !== undefined) throw usageError(`--${option.name} takes no value.`);
      flags.add(option.name);
    } else {
      const value = checkedValue(option, token.value, token.inlineValue === true);
      values.set(option.name, [...(values.get(option.name) ?? []), value]);
    }
  }
  if (positionals.length > command.maxOperands) throw tooMany(positionals, command);
  return {
    command: command.name,
    operands: positionals,
    has: (name) => flags.has(name),
    get: (name) => values.get(name)?.at(-1),
    getAll: (name) => values.get(name) ?? [],
  };
}

function parserOption({ value, short }: Option): { type: "string" | "boolean"; short?: string } {
  return { type: value === undefined ? "boolean" : "string", ...(short !== undefined && { short }) };
}

function checkedValue({ name, value, choices }: Option, given: string | undefined, isInline: boolean): string {
  // `--out --strict` forgets the folder; `--out=--strict` means it.
  if (given === undefined || given === "" || (!isInline && given.length > 1 && given.startsWith("-"))) {
    throw usageError(`--${name} needs a value: --${name} ${value ?? ""}`);
  }
  if (choices === undefined || choices.includes(given)) return given;
  throw usageError(`--${name} is one of ${choices.join(", ")}, not "${given}".${didYouMean(closest(given, choices))}`);
}

function unknownOption(rawName: string, { name, options }: Command): Error {
  const near = closest(
    rawName.replace(/^-+/, ""),
    options.map((option) => option.name),
  );
  const help = ["apigw-compile", name, "--help"].filter((word) => word !== "").join(" ");
  return usageError(`There is no option ${rawName}.${didYouMean(near && `--${near}`)} All options: ${help}`);
}

function tooMany(operands: readonly string[], { maxOperands }: Command): Error {
  const extra = operands
    .slice(maxOperands)
    .map((operand) => `"${operand}"`)
    .join(" ");
  return usageError(`${extra} is one argument too many.`);
}

/** A suggestion to put behind a sentence; empty if there is none. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
}
