import { printable } from "../diagnostics/render/printable.ts";
import { isHostError } from "../host.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";
import { isUsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/** Says what a run has failed on: the user's mistake in its own words, our bug with what a report of it needs. */
export function printFailure(error: unknown, terminal: Terminal): ExitCode {
  if (isUsageError(error) || isHostError(error)) {
    terminal.stderr(`apigw-compile: ${printable(error.message)}\n`);
    return exitCode.usage;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  terminal.stderr(
    [
      `apigw-compile: internal error: ${printable(message)}`,
      "This is a bug in apigw-compile, not in your document. Please report it, with the document if you can and with:",
      `  apigw-compile ${version}, Node ${process.version}, ${process.platform} ${process.arch}`,
      ...(terminal.env["APIGW_COMPILE_DEBUG"] === "1"
        ? [printable((error instanceof Error && error.stack) || "no stack")]
        : ["  the stack, which APIGW_COMPILE_DEBUG=1 prints"]),
      "",
    ].join("\n"),
  );
  return exitCode.internal;
}
