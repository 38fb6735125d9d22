import { relative } from "node:path";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";

/** A finding as the expected output of fixtures has it: `[error] file#pointer: message | code`. */
export function inOneLine(folder: string, { severity, code, message, origin }: Diagnostic): string {
  return `[${severity}] ${relative(folder, origin.file)}#${origin.pointer}: ${message} | ${code}`;
}
