import { refusalOf, unlikeItsType } from "../../mapping/accepts.ts";
import type { ExchangeFacts } from "../../mapping/template/exchange.ts";
import type { Integration } from "../../ir/integration.ts";
import type { Span } from "../../vtl/ast.ts";
import { readStrictJson } from "../../mapping/takes/strict-json.ts";
import { usualBudget, type Budget } from "../../vtl/meter.ts";
import { isBareValue } from "./bare-value.ts";
import { isClean, isUntouched } from "./cleanness.ts";
import { createJudge } from "./judge.ts";
import { culprit } from "./culprit.ts";
import { beginsLikeJson, followJson, makesJson } from "./output.ts";
import { parameterIn, parameterVariables } from "./parameter-read.ts";
import type { CheckedTemplate } from "./templates.ts";
import { testExchange } from "./test-exchange.ts";

/** Why what a request template made is not taken, and which stretch of the template made that. */
export interface TrialRefusal {
  readonly refusal: string;
  readonly span: Span;
  /** Whether it is not even what it begins like, or nothing at all. */
  readonly isBroken: boolean;
}

/** Renders a request template; undefined if the integration takes what comes out, or if that cannot be told. */
export function tryRequest(
  { mapping, body }: CheckedTemplate,
  integration: Integration,
  facts: ExchangeFacts,
  payload: string,
  budget: Budget = usualBudget,
): TrialRefusal | undefined {
  const rendered = mapping.render(testExchange(body, facts), payload, { marks: true, budget });
  const stop = rendered.problems.find(({ severity }) => severity === "error");
  // What is too much for a smaller budget need not be for the service.
  if (stop?.code === "too-much" && budget !== usualBudget) return undefined;
  if (stop) {
    const refusal = `it ends with the error "${stop.message}"`;
    return { refusal, span: { start: stop.start, end: stop.end }, isBroken: true };
  }
  const isLikeJson = integration.kind === "http" && beginsLikeJson(body);
  const refusal = isLikeJson ? unlikeItsType("application/json", rendered.text) : refusalOf(integration, rendered.text);
  const isBroken = /^\s*[[{]/.test(rendered.text) && readStrictJson(rendered.text).problem !== undefined;
  return refusal && { refusal: refusal.message, span: culprit(rendered, refusal.offset), isBroken };
}

/** Whether a template prints texts that can end what they stand in: rules about single references tell of those. */
export function printsUnclean({ key, body }: CheckedTemplate): boolean {
  if (!makesJson(key, body)) return false;
  const judge = createJudge(body);
  const variables = parameterVariables(body);
  return followJson(body).printed.some((printed) => {
    const { reference, isQuoted } = printed;
    const went = judge(reference);
    // Samples have no hostile names of parameters.
    if (isQuoted) return !isClean(went) && went !== "query-name";
    return isBareValue(printed) && isUntouched(went) && parameterIn(reference, variables) !== undefined;
  });
}
