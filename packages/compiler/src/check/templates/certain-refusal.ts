import { nameOf } from "../../mapping/takes/strict-json.ts";
import type { Json } from "../../source/json.ts";
import type { Reference } from "../../vtl/ast.ts";
import type { AnswerShape } from "./answer-part.ts";
import { answerShape } from "./answer-shape.ts";
import { askedFor } from "./asked-for.ts";
import { mostRenderings, searchGuess, type GuessedRequests } from "./guess-search.ts";
import { leavesOf } from "./guessed-body.ts";
import type { TemplateOwner } from "./owners.ts";
import type { Guess } from "./payload.ts";
import { hostileText } from "./sample-scalar.ts";
import type { CheckedTemplate, TemplateApi } from "./templates.ts";
import { printsUnclean, type TrialRefusal } from "./trial.ts";

/** What is refused, whatever else a client sends. */
export interface CertainRefusal extends TrialRefusal {
  /** The bodies of which it is made, for messages. */
  readonly sample: string;
}

/**
 * What is wrong with a request template, although nothing is known of the body: that of no body with all that it reads it makes what is
 * taken; or of none without a part that it asks for, of none with a value that it compares a part with, or of none whose texts have
 * quotes in them, where it makes JSON no more.
 */
export function certainRefusals(
  template: CheckedTemplate,
  owner: TemplateOwner,
  api: TemplateApi,
): readonly CertainRefusal[] {
  const parts = new Map<Reference, AnswerShape>();
  const shape = answerShape(template.body, (reference, part) => parts.set(reference, part));
  if (shape === undefined) return [];
  const left = { renderings: mostRenderings };
  const requests: GuessedRequests = { shape, parts, template, owner, api, left };
  const always = searchGuess(requests, new Map());
  if (always.kind === "refused") return [{ ...always.refusal, sample: "any body" }];
  if (always.kind === "unclear") return [];
  return [...turnsOf(template, parts), ...hostileTurn(requests, always.guess)].flatMap(({ ways, sample }) => {
    const results = ways.map((pinned) => searchGuess(requests, pinned));
    const [first] = results.flatMap((result) => (result.kind === "refused" && result.refusal.isBroken ? [result] : []));
    return first && results.every(({ kind }) => kind === "refused") ? [{ ...first.refusal, sample }] : [];
  });
}

/** Bodies that have something for certain, in one of several ways. */
interface Turn {
  readonly ways: readonly Guess[];
  readonly sample: string;
}

/** What a template itself says can be otherwise in bodies. */
function turnsOf({ body }: CheckedTemplate, parts: ReadonlyMap<Reference, AnswerShape>): readonly Turn[] {
  const asked = askedFor(body);
  const absent = new Set([...parts].flatMap(([reference, part]) => (asked.has(reference) ? [part] : [])));
  const compared = [...new Set(parts.values())].filter((part) => part.compared.size > 0);
  return [
    ...[...absent].flatMap((part) => turn(part, [undefined], (name) => `a body without ${name}`)),
    ...compared.flatMap((part) => [
      ...[...part.compared].flatMap((value) =>
        turn(part, [value], (name) => `a body whose ${name} is ${JSON.stringify(value)}`),
      ),
      ...turn(part, otherValues, (name) => `a body whose ${name} is something else`),
    ]),
  ];
}

const otherValues: readonly Json[] = ["some text", 200, true];

function turn(
  part: AnswerShape,
  values: readonly (Json | undefined)[],
  sample: (name: string) => string,
): readonly Turn[] {
  const { steps } = part;
  if (steps === undefined || steps.length === 0) return [];
  return [{ ways: values.map((value) => new Map([[part, value]])), sample: sample(nameOf(steps)) }];
}

/** Texts that break strings, wherever some text is taken; other rules tell of those that are printed as they are. */
function hostileTurn(requests: GuessedRequests, taken: Guess): readonly Turn[] {
  if (printsUnclean(requests.template)) return [];
  const isText = (leaf: AnswerShape): boolean =>
    leaf.compared.size === 0 && searchGuess(requests, new Map([...taken, [leaf, "some text"]])).kind === "taken";
  const texts = leavesOf(requests.shape).filter(isText);
  const pinned = new Map<AnswerShape, Json | undefined>([
    ...taken,
    ...texts.map((leaf) => [leaf, hostileText] as const),
  ]);
  return texts.length === 0 ? [] : [{ ways: [pinned], sample: "texts with quotes and line ends" }];
}
