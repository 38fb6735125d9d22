import type { Json, JsonObject } from "../../source/json.ts";
import type { AnswerShape } from "./answer-part.ts";

/** Values of parts of a payload, in place of those that they would have; undefined for a part that is not sent. */
export type Guess = ReadonlyMap<AnswerShape, Json | undefined>;

/** How a payload is made. */
export interface PayloadMaker {
  readonly guess: Guess;
  /** Members that every object has besides. */
  readonly beside: JsonObject;
  /** The value of a part in which the template reads no other; `name` is empty where it is no member. */
  valueOf(leaf: AnswerShape, name: string): Json;
}

/** A payload with all that a template reads of it: lists have two items, and texts that are read as JSON have that. */
export function payloadOf(shape: AnswerShape, maker: PayloadMaker): Json {
  return make(shape, maker, "") ?? {};
}

function make(shape: AnswerShape, maker: PayloadMaker, name: string): Json | undefined {
  const { members, item, inner } = shape;
  if (maker.guess.has(shape)) return maker.guess.get(shape);
  if (members.size > 0) {
    const own = [...members].flatMap(([key, member]): [string, Json][] => {
      const value = make(member, maker, key);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries([...own, ...Object.entries(maker.beside)]);
  }
  if (item) {
    const one = make(item, maker, "");
    return one === undefined ? [] : [one, one];
  }
  if (inner) return JSON.stringify(make(inner, maker, "") ?? {});
  return maker.valueOf(shape, name);
}

/** Whether what is there under a name of a payload is a text to DynamoDB, whose numbers are texts too. */
export function isTextOfDynamoDb(name: string): boolean {
  return /^[SN]$/.test(name);
}
