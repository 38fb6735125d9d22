import { fromPointer } from "../source/origin.ts";

/** What is lost where a reference leads nowhere. */
export type Loss =
  /** A path, an operation or a security scheme: the API has less, or is open. */
  | "operation"
  /** An integration, or what another extension says. */
  | "extension"
  /** What describes or validates: the service leaves it out with a warning. */
  | "part";

/**
 * What a reference stands for, by the place it stands at.
 *
 * A part file can hold anything anywhere, so the last steps decide; a whole file that is a reference may be a path item.
 */
export function lossAt(pointer: string): Loss {
  const steps = fromPointer(pointer);
  if (steps.some((step) => step.startsWith("x-amazon-apigateway-") && !isOperationKey(step))) return "extension";
  if (steps.some((step, index) => securityKeys.has(step) && !isName(steps, index))) return "operation";
  const last = steps.at(-1);
  if (last === undefined || last === "paths") return "operation";
  const isNamed = isName(steps, steps.length - 1);
  return !isNamed && (isOperationKey(last) || last.startsWith("/")) ? "operation" : "part";
}

const securityKeys: ReadonlySet<string> = new Set(["securitySchemes", "securityDefinitions", "security"]);

/** Keywords whose members have names that the author chose. */
const holders: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "definitions", "$defs", "schemas", "parameters"],
  ...["responses", "requestBodies", "headers", "examples", "links", "callbacks"],
]);

function isName(steps: readonly string[], index: number): boolean {
  return holders.has(steps[index - 1] ?? "");
}

function isOperationKey(step: string): boolean {
  return /^(?:get|put|post|delete|options|head|patch|trace|x-amazon-apigateway-any-method)$/.test(step);
}
