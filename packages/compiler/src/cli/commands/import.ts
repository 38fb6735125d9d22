import type { Command } from "../command.ts";
import { commonOptions } from "../options.ts";

/** `apigw-compile import`. */
export const importCommand: Command = {
  name: "import",
  summary:
    "Starts a project from an exported API: openapi.yaml without what the service fills in, apigw.config.yaml with what the\nexport says of stage and endpoint. Nothing is overwritten, and the deployed API is not touched.",
  operands: "<export>",
  maxOperands: 1,
  options: [
    { name: "out", short: "o", value: "<folder>", description: "Where the files are written; default: here" },
    {
      name: "type",
      value: "<type>",
      choices: ["rest", "http"],
      description: "API type; default: what the export looks like",
    },
    ...commonOptions,
  ],
  examples: [
    {
      line: "aws apigateway get-export --rest-api-id a1b2c3 --stage-name prod --export-type oas30 --parameters extensions=apigateway get-export.json && apigw-compile import get-export.json",
      purpose: "A REST API that was made in the console",
    },
    {
      line: "aws apigatewayv2 export-api --api-id a1b2c3 --specification OAS30 --output-type JSON export.json && apigw-compile import export.json --out apis/pets",
      purpose: "An HTTP API, in a folder of its own",
    },
  ],
  run: async (args, terminal) => (await import("../run-import.ts")).runImport(args, terminal),
};
