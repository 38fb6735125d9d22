import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** A command: what it takes, how it is explained, and how it is run. */
export interface Command {
  /** As typed after `apigw-compile`; empty for the one that needs no name. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What may follow the name: `<document>`. */
  readonly operands: string;
  readonly maxOperands: number;
  readonly options: readonly Option[];
  /** Whole command lines, each with what it is good for. */
  readonly examples: readonly Example[];
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

export interface Option {
  /** As typed after `--`. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; without it, the option has none. */
  readonly value?: string;
  /** Values it can have. */
  readonly choices?: readonly string[];
  readonly description: string;
}

export interface Example {
  readonly line: string;
  readonly purpose: string;
}

/** A command line, read and checked against the command's options. */
export interface Arguments {
  /** Name of the command; empty for the one that needs no name. */
  readonly command: string;
  readonly operands: readonly string[];
  /** Whether an option without a value was given. */
  has(option: string): boolean;
  /** An option's value; the last one counts. */
  get(option: string): string | undefined;
  /** All values of an option that may be given several times. */
  getAll(option: string): readonly string[];
}
