import type { Json } from "../../source/json.ts";
import type { AnswerShape } from "./answer-part.ts";
import { isTextOfDynamoDb, payloadOf } from "./payload.ts";

/**
 * Stands for whatever a back end says. As a number it is printed as it is, so that its place can hold anything; in quotes it is a text
 * for certain.
 */
const anything = 918_273_645;

/** A value is known not to be known: {@link isAnything}. */
export function isAnything(value: Json): boolean {
  return value === anything || (typeof value === "object" && value !== null && String(anything) in value);
}

/** Whether a text has something in it that is not known. */
export function isPartlyAnything(text: string): boolean {
  return text.includes(String(anything));
}

/** Payloads that have all that a template reads: of any values, and of those that it compares them with. */
export function answerSamples(shape: AnswerShape): readonly string[] {
  const most = Math.min(Math.max(mostCompared(shape), 1), 4);
  const samples = Array.from({ length: most + 1 }, (_, round) =>
    JSON.stringify(
      payloadOf(shape, {
        guess: new Map(),
        beside: { [String(anything)]: true },
        valueOf: (leaf, name) => valueIn(round - 1, leaf, name),
      }),
    ),
  );
  return [...new Set(samples)];
}

function mostCompared({ compared, members, item, inner }: AnswerShape): number {
  const below = [...members.values(), ...(item ? [item] : []), ...(inner ? [inner] : [])];
  return Math.max(compared.size, ...below.map(mostCompared));
}

/** Of the values that each is compared with, the one of this round; the last where it is compared with fewer. */
function valueIn(round: number, { compared, isText, isEncoded }: AnswerShape, name: string): Json {
  // What is decoded in one case may be printed as it is in another.
  if (isEncoded && round < 0) return Buffer.from(String(anything)).toString("base64");
  const said = round < 0 ? undefined : ([...compared][round] ?? [...compared].at(-1));
  return said ?? (isText || isTextOfDynamoDb(name) ? String(anything) : anything);
}
