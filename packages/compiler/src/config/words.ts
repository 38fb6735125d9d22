import type { ErrorObject } from "ajv";

import { isObject, own, type Json } from "../source/json.ts";

/** Longer texts are cut in messages. */
const maxShown = 60;

const typeWords: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["integer", "a whole number"],
  ["boolean", "true or false"],
  ["object", "an object"],
  ["array", "a list"],
]);

/** What a setting's value should have been, for the middle of a sentence. */
export function expectedBy(error: ErrorObject): string {
  const { keyword, schema } = error;
  const limit = paramOf(error, "limit");
  switch (keyword) {
    case "type":
      return oneOf([schema as string | string[]].flat().map((type) => typeWords.get(type) ?? type));
    case "enum":
      return oneOf((schema as Json[]).map((value) => JSON.stringify(value)));
    case "pattern":
      return `text of the form ${String(schema)}`;
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    case "maxLength":
      return `at most ${limit} characters long`;
    case "minLength":
      return "text that is not empty";
    case "minItems":
      return "a list that is not empty";
    case "uniqueItems":
      return "a list without repetitions";
    case "minProperties":
    case "maxProperties":
      return own(error.parentSchema, "patternProperties") === undefined
        ? `an object with one of ${Object.keys((own(error.parentSchema, "properties") ?? {}) as object).join(", ")}`
        : "one intrinsic function, or { param: … }";
    default:
      return `valid under "${keyword}"`;
  }
}

/** What the validator says about an error beside its keyword: a key's name, a limit. */
export function paramOf({ params }: ErrorObject, name: string): string {
  const value = own(params as Json, name);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A value as a message quotes it. */
export function inWords(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (isObject(value)) return Object.keys(value).length === 0 ? "an empty object" : "an object";
  const text = JSON.stringify(value);
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
