import type { Command } from "../command.ts";
import { commonOptions } from "../options.ts";

/** `apigw-compile explain`. */
export const explainCommand: Command = {
  name: "explain",
  summary: "Explains one finding: why, who says so, and what is right and wrong.",
  operands: "<code>",
  maxOperands: 1,
  options: commonOptions,
  examples: [
    { line: "apigw-compile explain path/greedy-last", purpose: "What is meant by a code at the end of a finding" },
    { line: "apigw-compile explain", purpose: "All codes" },
  ],
  run: async (args, terminal) => (await import("../run-explain.ts")).runExplain(args, terminal),
};
