import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { printable } from "../diagnostics/render/printable.ts";
import { toYaml } from "../emit/cfn/to-yaml.ts";
import { decode } from "../load/decode.ts";
import { isObject, own, type JsonObject } from "../source/json.ts";
import { parseText } from "../source/parse.ts";
import type { Arguments } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { configurationOf, typeOf } from "./import/configuration.ts";
import { tidyExport } from "./import/tidy.ts";
import type { Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** Starts a project from an export; never over a file that is there. */
export async function runImport(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [path] = args.operands;
  if (path === undefined) throw usageError("Name the exported document: apigw-compile import get-export.json");
  const document = await readExport(resolve(terminal.cwd, path), path);
  const type = (args.get("type") as "rest" | "http" | undefined) ?? typeOf(document);
  const given = args.get("out") ?? ".";
  const folder = resolve(terminal.cwd, given);
  const files = new Map([
    ["openapi.yaml", toYaml(tidyExport(document), "long")],
    ["apigw.config.yaml", `${notExported}${toYaml(configurationOf(document, type))}`],
  ]);
  writeNewFiles(folder, files, " Name another folder with --out.");
  const shown = given === "." ? "" : `${given.replace(/\/+$/, "")}/`;
  const list = [...files.keys()].map((name) => `  ${shown}${name}\n`).join("");
  terminal.stdout(printable(`${list}Next: apigw-compile check ${shown}openapi.yaml\n`));
  return exitCode.clean;
}

const notExported = `# Made from an export, which does not say: endpoint type, throttling, logs, caching, tags,
# usage plans, domains, and who may call functions. Their defaults are safe; add what the API had.
# To update the API that was exported instead of making a new one, see "aws cloudformation create-change-set
# --change-set-type IMPORT" and the ids of the template.
`;

async function readExport(file: string, shown: string): Promise<JsonObject> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw usageError(`${shown} cannot be read: ${error.message}`);
    throw error;
  }
  const { value, problems } = await parseText(decode(bytes).text);
  const isDocument = ["openapi", "swagger"].some((key) => own(value ?? null, key) !== undefined);
  if (value === undefined || !isObject(value) || !isDocument || problems.some(({ kind }) => kind === "syntax")) {
    throw usageError(
      `${shown} is no OpenAPI document. Export one: aws apigateway get-export --rest-api-id a1b2c3 --stage-name prod --export-type oas30 --parameters extensions=apigateway get-export.json`,
    );
  }
  return value;
}
