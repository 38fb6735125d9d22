import type { Command } from "../command.ts";
import { commonOptions } from "../options.ts";

/** `apigw-compile init`. */
export const initCommand: Command = {
  name: "init",
  summary: "Writes a configuration and a first document.",
  operands: "[folder]",
  maxOperands: 1,
  options: [
    { name: "type", value: "<type>", choices: ["rest", "http", "websocket"], description: "API type; default: rest" },
    { name: "name", value: "<name>", description: "Title of the API; default: the folder's name" },
    ...commonOptions,
  ],
  examples: [
    { line: "apigw-compile init", purpose: "openapi.yaml and apigw.config.yaml, here" },
    {
      line: 'apigw-compile init apis/orders --type http --name "Orders"',
      purpose: "An HTTP API in a folder of its own",
    },
  ],
  run: async (args, terminal) => (await import("../run-init.ts")).runInit(args, terminal),
};
