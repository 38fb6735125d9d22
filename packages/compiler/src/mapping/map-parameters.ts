import type { ParameterMapping } from "../ir/integration.ts";
import { own, type Json, type JsonObject } from "../source/json.ts";
import { createMeter, usualBudget } from "../vtl/meter.ts";
import { print } from "../vtl/values/print.ts";
import { parseRestSource, parseRestTarget, type MappingSource } from "./expression.ts";
import { evaluateJsonPath } from "./json-path/evaluate.ts";
import { parseJsonPath } from "./json-path/parse.ts";
import { readJson } from "./json-path/read-json.ts";
import type { ExchangeFacts } from "./template/exchange.ts";

/** Parameters of a request to a back end, by where they go. */
export interface MappedParameters {
  readonly header: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly path: ReadonlyMap<string, string>;
}

/**
 * The parameters that mappings of a REST integration make of a request; what is not there is not mapped.
 *
 * A `multivalue…` source is the one value known of its parameter. What a stack fills in is left out.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html
 */
export function mapRequestParameters(
  mappings: readonly ParameterMapping[],
  facts: ExchangeFacts,
  body: string,
): MappedParameters {
  const mapped = {
    header: new Map<string, string>(),
    querystring: new Map<string, string>(),
    path: new Map<string, string>(),
  };
  for (const { target: written, source: from } of mappings) {
    const target = parseRestTarget(written, "request");
    const source = typeof from === "string" ? parseRestSource(from, "request") : undefined;
    const value = source && valueOf(source, facts, body);
    if (target && value !== undefined) mapped[target.location].set(target.name, value);
  }
  return mapped;
}

function valueOf(
  source: MappingSource,
  { parameters, context, stageVariables }: ExchangeFacts,
  body: string,
): string | undefined {
  switch (source.kind) {
    case "static":
      return source.text;
    case "parameter": {
      const location = source.location.replace("multivalue", "") as keyof typeof parameters;
      return parameters[location].get(source.name);
    }
    case "context":
      return member(context, source.name.split("."));
    case "stageVariable":
      return member(stageVariables, [source.name]);
    case "body":
      // An empty body counts as an empty object, as in templates.
      return source.path === undefined ? body || "{}" : found(body, source.path);
    case "path":
      return undefined;
  }
}

function member(object: JsonObject, names: readonly string[]): string | undefined {
  let value: Json | undefined = object;
  for (const name of names) value = own(value, name);
  return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}

function found(body: string, path: string): string | undefined {
  const document = readJson(body);
  const parsed = parseJsonPath(`$.${path}`);
  if (document.error !== undefined || parsed.problem) return undefined;
  const meter = createMeter(usualBudget);
  const result = evaluateJsonPath(parsed.path, document.value, meter);
  return result.exception === undefined ? (print(result.value, meter) ?? undefined) : undefined;
}
