import type { Command } from "../command.ts";
import { answerFormat, commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile auth`. */
export const authCommand: Command = {
  name: "auth",
  summary:
    "Prints who may call what: a row an operation, with the authorizer, scopes, API key and policy that the\ndeployed API asks for, which may be less than the document does; a row a stage where stages differ. Operations open to anyone are marked.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [answerFormat, ...questionOptions, ...commonOptions],
  examples: [
    { line: "apigw-compile auth openapi.yaml", purpose: "What can be called without credentials?" },
    {
      line: "apigw-compile auth openapi.yaml --format json | jq '.operations[] | select(.isOpen) | .path'",
      purpose: "The same for a script",
    },
  ],
  run: async (args, terminal) => (await import("../run-auth.ts")).runAuth(args, terminal),
};
