import { readFileSync } from "node:fs";
import type { Api } from "../../ir/api.ts";
import type { Host } from "../../host.ts";
import type { ExchangeFacts } from "../../mapping/template/exchange.ts";
import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { parseText } from "../../source/parse.ts";
import type { Arguments } from "../command.ts";
import { pairs } from "../pairs.ts";
import { usageError } from "../usage-error.ts";
import type { FoundOperation } from "./find-operation.ts";

/** What a template is rendered with. */
export interface RenderInput extends ExchangeFacts {
  readonly body: string;
}

/**
 * Brings together what the command line, a file and the operation say: options go before the file, the file before
 * what the service's own test of a method has.
 *
 * @throws UsageError for what cannot be read
 */
export async function readInput(
  { path, query }: Pick<FoundOperation, "path" | "query">,
  test: JsonObject,
  api: Api,
  args: Arguments,
  host: Host,
): Promise<RenderInput> {
  const name = args.get("input");
  const file = name === undefined ? {} : await readObject(`--input ${name}`, `@${name}`, host);
  const context = args.get("context");
  const body = args.get("body");
  const merged = (
    key: string,
    before: Iterable<readonly [string, string]>,
    after: Iterable<readonly [string, string]>,
  ): Map<string, string> => new Map([...before, ...texts(own(file, key)), ...after]);
  const header = merged("header", [], pairs(args, "header", ":"));
  const media = args.get("media");
  if (media !== undefined) header.set(args.get("response") === undefined ? "Content-Type" : "Accept", media);
  return {
    body: body === undefined ? bodyOf(own(file, "body")) : await readText(body, host),
    parameters: {
      header,
      querystring: merged("query", query, pairs(args, "query", "=")),
      path: merged("path", path, pairs(args, "path", "=")),
    },
    stageVariables: Object.fromEntries(merged("stageVariables", variablesOf(api), pairs(args, "stage-variable", "="))),
    context: {
      ...test,
      ...asObject(own(file, "context")),
      ...(context === undefined ? {} : await readObject("--context", context, host)),
    },
  };
}

function variablesOf({ settings }: Api): [string, string][] {
  return Object.entries(settings.stage.variables).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

function texts(json: Json | undefined): [string, string][] {
  return Object.entries(asObject(json)).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}

function bodyOf(json: Json | undefined): string {
  if (json === undefined) return "";
  return typeof json === "string" ? json : JSON.stringify(json);
}

async function readObject(what: string, text: string, host: Host): Promise<JsonObject> {
  const { value } = await parseText(await readText(text, host));
  if (!isObject(value)) throw usageError(`${what} is no object in JSON or YAML.`);
  return value;
}

/** The text itself, for `@file` what is in that file, for `@-` what comes on standard input. */
async function readText(text: string, host: Host): Promise<string> {
  if (text === "@-") return readFileSync(0, "utf8");
  return text.startsWith("@") ? new TextDecoder().decode(await host.readFile(text.slice(1))) : text;
}

function asObject(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}
