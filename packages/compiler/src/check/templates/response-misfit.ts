import type { Response } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import { unlikeItsType } from "../../mapping/accepts.ts";
import { offsetOf, readStrictJson } from "../../mapping/takes/strict-json.ts";
import type { Json } from "../../source/json.ts";
import type { Span } from "../../vtl/ast.ts";
import { answerSamples } from "./answer-samples.ts";
import { answerShape } from "./answer-shape.ts";
import { culprit } from "./culprit.ts";
import { misfitOf } from "./misfit.ts";
import type { TemplateOwner } from "./owners.ts";
import type { CheckedTemplate, TemplateApi } from "./templates.ts";
import { testExchange } from "./test-exchange.ts";
import { testFacts } from "./test-facts.ts";

/** What is wrong with a response. */
export interface ResponseMisfit {
  /** With a blank before it; empty where it has none. */
  readonly status: string;
  readonly misfit: string;
  readonly span: Span;
}

/**
 * What is wrong with what a response template makes, whatever the back end answers: each of several answers makes a response that does
 * not fit. Undefined where nothing is, or nothing can be told.
 */
export function responseMisfit(
  template: CheckedTemplate,
  owner: TemplateOwner,
  api: TemplateApi,
): ResponseMisfit | undefined {
  const shape = answerShape(template.body);
  if (shape === undefined) return undefined;
  const answers = owner.integration.kind === "mock" ? [""] : answerSamples(shape);
  let first: ResponseMisfit | undefined;
  for (const answer of answers) {
    const misfit = misfitOfAnswer(template, answer, owner, api);
    if (misfit === undefined) return undefined;
    first ??= misfit;
  }
  return first;
}

function misfitOfAnswer(
  template: CheckedTemplate,
  answer: string,
  { parameters, responses }: TemplateOwner,
  { schemas }: TemplateApi,
): ResponseMisfit | undefined {
  const exchange = testExchange(template.body, testFacts(template.body, { parameters, named: schemas }));
  const rendered = template.mapping.render(exchange, answer, { marks: true });
  const { text } = rendered;
  if (rendered.problems.some(({ severity }) => severity === "error") || text.trim() === "") return undefined;
  const override = exchange.overrides().response.status;
  const status = override === undefined ? template.response?.statusCode : String(override);
  const known = typeof status === "string" ? ` ${status}` : "";
  const broken = unlikeItsType("application/json", text);
  if (broken) return { status: known, misfit: broken.message, span: culprit(rendered, broken.offset) };
  // A status that the template works out is not known here.
  if (override === undefined && template.text.includes("responseOverride.status")) return undefined;
  const schema = schemaOf(responses, template, status);
  const { value } = readStrictJson(text) as { value: Json };
  const misfit = schema && misfitOf(value, schema, schemas);
  return (
    misfit && { status: known, misfit: misfit.message, span: culprit(rendered, offsetOf(text, misfit.steps) ?? 0) }
  );
}

/** The schema of a response's body in the template's media type. What a route replies has no status, and its errors no schema. */
function schemaOf(
  responses: readonly Response[],
  { key, response: made }: CheckedTemplate,
  status: unknown,
): Schema | undefined {
  const names = typeof status === "string" ? [status, `${status.charAt(0)}XX`, "default"] : [];
  const named = names.map((name) => responses.find((one) => one.status.toUpperCase() === name.toUpperCase()));
  const isReply = typeof status !== "string" && made?.pattern === "$default";
  const response = isReply ? responses[0] : named.find((one) => one !== undefined);
  const type = key.includes("/") ? (key.split(";")[0] ?? "").trim().toLowerCase() : "application/json";
  return response?.content.find((one) => one.type.split(";")[0]?.trim().toLowerCase() === type)?.schema;
}
