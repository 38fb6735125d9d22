import type { Command } from "../command.ts";
import { answerFormat, commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile inspect`. */
export const inspectCommand: Command = {
  name: "inspect",
  summary: "Prints the API as the service shows it after an import, in the members of its own answers.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [
    {
      name: "as",
      value: "<view>",
      choices: ["aws", "compiled"],
      description: "After the service's own import of the document, or after that of what is compiled; default: aws",
    },
    answerFormat,
    {
      name: "base-path",
      value: "<mode>",
      choices: ["ignore", "prepend", "split"],
      description: "The import's parameter basepath; default: what the configuration says, else ignore",
    },
    { name: "fail-on-warnings", description: "The import's option of that name" },
    ...questionOptions,
    ...commonOptions,
  ],
  examples: [
    { line: "apigw-compile inspect openapi.yaml --as aws", purpose: "What will the import make of this document?" },
    {
      line: "git show HEAD:api.yaml > old.yaml && diff <(apigw-compile inspect old.yaml) <(apigw-compile inspect api.yaml)",
      purpose: "What does an edit change in the service?",
    },
  ],
  run: async (args, terminal) => (await import("../run-inspect.ts")).runInspect(args, terminal),
};
