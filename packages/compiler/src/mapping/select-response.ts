import { createMeter, usualBudget } from "../vtl/meter.ts";
import { isBadPattern } from "../vtl/regex/node.ts";
import { createRegex } from "../vtl/regex/regex.ts";

/**
 * The first integration response whose pattern matches the whole of what the back end said: its status code, or the
 * error message of a Lambda function. Else the default one; undefined if there is none, which is a 500.
 *
 * A pattern is a regular expression of Java, whose dot matches no line end. `default` and the empty one match nothing.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
 */
export function selectResponse<T extends { readonly pattern: string }>(
  responses: readonly T[],
  said: string,
): T | undefined {
  const isDefault = ({ pattern }: T): boolean => pattern === "default" || pattern === "";
  return (
    responses.find((response) => !isDefault(response) && matches(response.pattern, said)) ?? responses.find(isDefault)
  );
}

function matches(pattern: string, text: string): boolean {
  try {
    return createRegex(pattern).matches(text, createMeter(usualBudget));
  } catch (error) {
    if (isBadPattern(error)) return false;
    throw error;
  }
}
