import type { Integration, Template } from "../../ir/integration.ts";
import type { Cfn } from "../../ir/cfn.ts";
import type { Route } from "../../ir/websocket.ts";
import { refusalOf } from "../../mapping/accepts.ts";
import { selectResponse } from "../../mapping/select-response.ts";
import { evaluateSelection, type SelectionFacts } from "../../mapping/selection.ts";
import { createExchange } from "../../mapping/template/exchange.ts";
import { usageError } from "../usage-error.ts";
import type { RenderInput } from "./read-input.ts";
import { refused, renderOne, unanswered, type RenderedStage } from "./stage.ts";

interface Choice {
  /** What the back end says, if its answer is rendered. */
  readonly said: string | undefined;
  /** Key of the template, in place of the one that its selection expression gives. */
  readonly key: string | undefined;
  readonly traces: boolean;
}

/**
 * Renders the template of a route that its selection expression gives: that of the message or, if the back end has said something,
 * of what it answers.
 *
 * @throws UsageError if there is nothing to render
 */
export function renderRoute({ key, integration }: Route, input: RenderInput, choice: Choice): RenderedStage {
  const name = `The route ${key}`;
  if (!integration) throw usageError(`${name} has no integration.`);
  if (integration.kind === "subtype" || (integration.kind !== "mock" && integration.isProxy)) {
    throw usageError(`${name} has a proxy integration, which renders no template.`);
  }
  const exchange = createExchange(input);
  if (choice.said === undefined) {
    const template = choose(
      integration.requestTemplates,
      integration.templateSelectionExpression,
      { body: input.body },
      choice.key,
    );
    if (template === undefined && isRefused(integration))
      return unanswered("request", "no template fits this message, and the gateway hands on no other");
    const stage = renderOne("request", template, exchange, input.body, choice.traces);
    return { ...stage, refusal: refused(stage, refusalOf(integration, stage.text)) };
  }
  const responses = integration.responses.map((response) => ({ response, pattern: patternOf(response.pattern) }));
  const selected = selectResponse(responses, choice.said)?.response;
  if (!selected)
    return unanswered("response", `there is no integration response for "${choice.said}", and none for $default`);
  const facts = { body: undefined, status: choice.said };
  const template = choose(selected.templates, selected.templateSelectionExpression, facts, choice.key);
  return renderOne("response", template, exchange, input.body, choice.traces);
}

/** Whether the passthrough behavior hands on no message without a template. */
function isRefused({ passthroughBehavior, requestTemplates }: Integration): boolean {
  return (
    passthroughBehavior === "NEVER" || (passthroughBehavior === "WHEN_NO_TEMPLATES" && requestTemplates.length > 0)
  );
}

function choose(
  templates: readonly Template[],
  expression: Cfn<string> | undefined,
  facts: SelectionFacts,
  said: string | undefined,
): Template | undefined {
  if (said !== undefined) {
    const named = templates.find(({ key }) => key === said);
    if (named === undefined)
      throw usageError(`There is no template ${said}; there are: ${templates.map(({ key }) => key).join(", ")}.`);
    return named;
  }
  const key = typeof expression === "string" ? evaluateSelection(expression, facts) : undefined;
  return (
    templates.find((template) => template.key === key) ?? templates.find((template) => template.key === "$default")
  );
}

/** The regular expression of a response's key, in the form in which REST APIs have it. */
function patternOf(key: string): string {
  return key === "$default" ? "default" : key.replace(/^\/|\/$/g, "");
}
