import type { Command } from "../command.ts";
import { answerFormat, commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile diff`. */
export const diffCommand: Command = {
  name: "diff",
  summary:
    "Prints what changes between two revisions: breaking for clients, security weakened, replacement, or safe.\nExits with 1 if a change is not safe, 2 if a revision cannot be read.",
  operands: "<old>[#LogicalId] <new>[#LogicalId]",
  maxOperands: 2,
  options: [
    {
      name: "template",
      description:
        "Compare the CloudFormation templates: what an update makes anew, deletes or cannot do; takes templates too",
    },
    answerFormat,
    ...questionOptions,
    ...commonOptions,
  ],
  examples: [
    { line: "apigw-compile diff old.yaml new.yaml", purpose: "May this edit go out without a new version?" },
    {
      line: "apigw-compile diff --template dist/pets/template.yaml openapi.yaml",
      purpose: "What will the update of the stack replace?",
    },
    {
      line: "git show main:api.yaml > old.yaml && apigw-compile diff old.yaml api.yaml --format json",
      purpose: "In CI: what does a branch change?",
    },
  ],
  run: async (args, terminal) => (await import("../run-diff.ts")).runDiff(args, terminal),
};
