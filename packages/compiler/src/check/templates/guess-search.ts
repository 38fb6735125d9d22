import type { Reference, Span } from "../../vtl/ast.ts";
import type { Budget } from "../../vtl/meter.ts";
import type { AnswerShape } from "./answer-part.ts";
import { comparedTexts } from "./compared-texts.ts";
import { guessedBody, leavesOf, valuesFor } from "./guessed-body.ts";
import type { TemplateOwner } from "./owners.ts";
import type { Guess } from "./payload.ts";
import type { CheckedTemplate, TemplateApi } from "./templates.ts";
import { testFacts } from "./test-facts.ts";
import { tryRequest, type TrialRefusal } from "./trial.ts";

/** A template, and what it reads of bodies of which nothing else is known. */
export interface GuessedRequests {
  readonly template: CheckedTemplate;
  readonly owner: TemplateOwner;
  readonly api: TemplateApi;
  /** Of the body. */
  readonly shape: AnswerShape;
  /** What references lead to. */
  readonly parts: ReadonlyMap<Reference, AnswerShape>;
  /** Renderings that may still be made, of all searches for the template together; without any, nothing is clear. */
  readonly left: { renderings: number };
}

/** What came of the search for a body of which a template makes what is taken. */
export type SearchResult =
  | { readonly kind: "taken"; readonly guess: Guess }
  | { readonly kind: "refused"; readonly refusal: TrialRefusal }
  | { readonly kind: "unclear" };

/** For searches of one template. */
export const mostRenderings = 1000;

/** Of one rendering, about a millisecond, so that whatever a template does, its check ends soon. */
const budget: Budget = { work: 30_000, characters: 300_000 };

/** Parameters, stage variables and members of `$context` have one of these values each time, or one that the template compares with. */
const unknownValues = ["1", "true", "text"] as const;

/** Of texts that a template compares with; where it does with more, nothing is clear. */
const mostCompared = 20;

/**
 * Looks for a body that has what is pinned, and of which the template makes what is taken. The part that made what is refused has other
 * values tried; if no part did, each part alone.
 */
export function searchGuess(requests: GuessedRequests, pinned: Guess): SearchResult {
  const { body, text } = requests.template;
  const compared = comparedTexts(body);
  if (compared.length > mostCompared) return { kind: "unclear" };
  const values = /params|context|stageVariables/.test(text) ? [...unknownValues, ...compared] : ["1"];
  let first: TrialRefusal | undefined;
  for (const unknown of values) {
    const result = tryGuess({ ...requests, unknown }, pinned, false);
    if (result.kind !== "refused") return result;
    first ??= result.refusal;
  }
  return first ? { kind: "refused", refusal: first } : { kind: "unclear" };
}

interface Search extends GuessedRequests {
  readonly unknown: string;
}

function tryGuess(search: Search, guess: Guess, isBlind: boolean): SearchResult {
  if (search.left.renderings <= 0) return { kind: "unclear" };
  search.left.renderings -= 1;
  const refusal = render(search, guess);
  if (refusal === undefined) return { kind: "taken", guess };
  const culprits = partsIn(refusal.span, search.parts);
  // What no part made may still depend on one, by a condition or a variable.
  const isFarther = culprits.length === 0 && !isBlind;
  const others = (isFarther ? leavesOf(search.shape) : culprits).filter((part) => !guess.has(part));
  let farthest = refusal;
  for (const part of others) {
    for (const value of valuesFor(part)) {
      const result = tryGuess(search, new Map([...guess, [part, value]]), isBlind || isFarther);
      if (result.kind !== "refused") return result;
      // What other values put right was no mistake.
      if (!isFarther && result.refusal.span.start > farthest.span.start) farthest = result.refusal;
    }
  }
  return { kind: "refused", refusal: farthest };
}

function render({ template, owner, api, shape, unknown }: Search, guess: Guess): TrialRefusal | undefined {
  const facts = testFacts(template.body, { parameters: owner.parameters, named: api.schemas, unknown });
  return tryRequest(template, owner.integration, facts, guessedBody(shape, guess), budget);
}

/** Parts that references lead to which stand in a stretch of a template. */
function partsIn({ start, end }: Span, parts: ReadonlyMap<Reference, AnswerShape>): readonly AnswerShape[] {
  const inside = [...parts].filter(([reference]) => start <= reference.start && reference.end <= end);
  return [...new Set(inside.map(([, part]) => part))].filter(({ members }) => members.size === 0);
}
