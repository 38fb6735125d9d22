import { join } from "node:path";
import type { Commands } from "./measure.ts";

/** Programs to compare, and how often each is run; the first is what the others are held against. */
export interface Group {
  readonly title: string;
  readonly repeats: number;
  readonly commands: Commands;
}

/** What groups are made with. */
export interface Setting {
  /** A folder for inputs, removed afterwards. */
  readonly dir: string;
  /** Real documents; a group that needs one which is not there is left out. */
  readonly corpus: string;
  readonly operations: number;
  readonly repeats: number;
}

export const repository: string = join(import.meta.dirname, "../../../..");
export const bin: string = join(repository, "packages/compiler/bin/apigw-compile.mjs");

/** Arguments of a command that needs no folder. */
export type Arguments = (out: string) => readonly string[];

/** `openapi-typescript` on a document: types alone. */
export function openapiTypescript(document: string): Arguments {
  const cli = join(repository, "node_modules/openapi-typescript/bin/cli.js");
  return (out) => [cli, document, "-o", join(out, "types.ts")];
}

/** Findings only. */
export function checkOf(document: string): Arguments {
  return () => [bin, "check", document, "--type", "rest", "--quiet"];
}

/** A run that writes `emit`. */
export function compileOf(document: string, emit: string): Arguments {
  return (out) => [bin, document, "--type", "rest", "--emit", emit, "--quiet", "--out", out];
}
