import { createMeter, usualBudget } from "../vtl/meter.ts";
import { print } from "../vtl/values/print.ts";
import { evaluateJsonPath } from "./json-path/evaluate.ts";
import { parseJsonPath } from "./json-path/parse.ts";
import { readJson } from "./json-path/read-json.ts";

/** What a selection expression can look at. */
export interface SelectionFacts {
  /** The client's message; undefined where it is not at hand. */
  readonly body: string | undefined;
  /** What the back end answered: a status code. */
  readonly status?: string | undefined;
}

/**
 * The value of a selection expression of a WebSocket API: `$request.body.kind`, several as `${request.body.a}-${request.body.b}`,
 * or a constant, in which `\$` is a dollar. What leads to nothing is empty.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html
 */
export function evaluateSelection(expression: string, facts: SelectionFacts): string {
  const alone = /^\$([A-Za-z].*)$/s.exec(expression)?.[1];
  if (alone !== undefined) return valueOf(alone, facts);
  return expression.replaceAll(/\\\$|\$\{([^{}]*)\}/g, (_, name: string | undefined) =>
    name === undefined ? "$" : valueOf(name, facts),
  );
}

function valueOf(name: string, { body, status }: SelectionFacts): string {
  if (name === "integration.response.statuscode") return status ?? "";
  const path = /^request\.body(?:\.|(?=\[)|$)(.*)$/s.exec(name)?.[1];
  if (path === undefined || body === undefined) return "";
  const read = readJson(body);
  if (read.error !== undefined) return "";
  const { path: parsed } = parseJsonPath(path === "" || path.startsWith("[") ? `$${path}` : `$.${path}`);
  if (parsed === undefined) return "";
  const meter = createMeter(usualBudget);
  const found = evaluateJsonPath(parsed, read.value, meter);
  return found.exception === undefined ? (print(found.value, meter) ?? "") : "";
}
