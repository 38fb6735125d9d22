import type { Command } from "../command.ts";
import { commonOptions, readingOptions } from "../options.ts";

/** `apigw-compile check`. */
export const checkCommand: Command = {
  name: "check",
  summary: "Prints findings only; writes nothing but fixes that --fix asks for.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [
    ...readingOptions,
    { name: "watch", short: "w", description: "Check again when a file of the document or the configuration changes" },
    { name: "fix", description: "Rewrite the document where a finding has one right answer, and report what remains" },
    { name: "dry-run", description: "With --fix: print what would be rewritten as a diff, and write nothing" },
    ...commonOptions,
  ],
  examples: [
    { line: "apigw-compile check openapi.yaml", purpose: "Will API Gateway take this document as a REST API?" },
    { line: "apigw-compile check openapi.yaml --type http", purpose: "And as an HTTP API?" },
    { line: "apigw-compile check openapi.yaml --fix --dry-run", purpose: "What would --fix change?" },
    { line: "apigw-compile check openapi.yaml --format sarif > findings.sarif", purpose: "For code scanning" },
  ],
  run: async (args, terminal) => (await import("../run-compile.ts")).runCheck(args, terminal),
};
