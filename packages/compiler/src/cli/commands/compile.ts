import type { Command } from "../command.ts";
import { commonOptions, readingOptions } from "../options.ts";

/** What `apigw-compile openapi.yaml` does. */
export const compileCommand: Command = {
  name: "",
  summary: "Compiles an OpenAPI document with x-amazon-apigateway extensions; checks it on the way.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [
    { name: "out", short: "o", value: "<folder>", description: "Where files are written; default: dist/<name>" },
    {
      name: "emit",
      value: "<list>",
      description: "What to make, of cfn,openapi,templates,sdk,docs; default: all but openapi",
    },
    {
      name: "layout",
      value: "<layout>",
      choices: ["body", "native"],
      description: "How the template describes a REST API: one OpenAPI Body (the default), or a resource for each part",
    },
    {
      name: "template-format",
      value: "<format>",
      choices: ["yaml", "json"],
      description: "How the template, and the document that openapi makes, are written; default: yaml",
    },
    {
      name: "merge",
      value: "<template>",
      description:
        "Put the API into this CloudFormation or SAM template, which stays as it is otherwise; default: a template of its own",
    },
    ...readingOptions,
    { name: "check", description: "Write nothing; exit with 3 if the files on disk are not what would be written" },
    { name: "force", description: "Overwrite files that were changed by hand or made by others" },
    {
      name: "watch",
      short: "w",
      description: "Compile again when a file of the document or the configuration changes",
    },
    ...commonOptions,
    { name: "version", short: "v", description: "Print the version" },
  ],
  examples: [
    {
      line: "apigw-compile openapi.yaml",
      purpose: "Template, mapping templates, client SDK and documentation, in dist/<name>",
    },
    {
      line: "apigw-compile openapi.yaml --type http --emit cfn --out infra",
      purpose: "The template of an HTTP API alone",
    },
    {
      line: "apigw-compile openapi.yaml --emit openapi --template-format json",
      purpose: "The gateway's document alone, for CDK, SAM or Terraform",
    },
    { line: "apigw-compile template.yaml#PetsApi", purpose: "The document inside a CloudFormation or SAM template" },
    {
      line: "apigw-compile openapi.yaml --merge functions.yaml",
      purpose: "Functions of a template, and the API that calls them, in one stack",
    },
    {
      line: "apigw-compile openapi.yaml --check --format github",
      purpose: "In CI: is what was committed still right?",
    },
    { line: "apigw-compile", purpose: "Every document that apigw.config.* lists under apis" },
  ],
  run: async (args, terminal) => (await import("../run-compile.ts")).runCompile(args, terminal),
};
