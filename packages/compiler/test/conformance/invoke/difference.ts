import { isDeepStrictEqual } from "node:util";
import { isObject, own, type Json } from "../../../src/source/json.ts";
import type { RowAnswer } from "./answer-row.ts";

type Answer = Exclude<RowAnswer, { reason: string }>;

/** How an answer differs from what was recorded; undefined if it does not. */
export function difference(answer: Answer, select: Json | undefined, expected: Json | undefined): string | undefined {
  const operator = own(expected, "op");
  const wanted = operator === undefined ? expected : own(expected, "right");
  if (operator === "In")
    return unless(contains(pick(answer, wanted), select), "a part of the answer", pick(answer, wanted));
  const got = pick(answer, select);
  if (isTestAnswer(wanted)) {
    const own = { status: got.status, body: parsed(String(got.body)), headers: { "Content-Type": "application/json" } };
    const theirs = { status: wanted["status"], body: wanted["body"], headers: wanted["headers"] };
    return unless(isDeepStrictEqual(own, theirs), theirs, own);
  }
  return unless(isDeepStrictEqual(got, wanted), wanted, got);
}

interface Picked {
  readonly status: number;
  readonly body: unknown;
}

/** What a selector such as `{{op8|json.message}}` takes from an answer; an object of them takes each. */
function pick(answer: Answer, select: Json | undefined): Picked & Json {
  if (isObject(select)) {
    return Object.fromEntries(Object.entries(select).map(([name, inner]) => [name, pick(answer, inner)])) as never;
  }
  const [, steps = ""] = /^\{\{op\d+(.*)\}\}$/.exec(String(select)) ?? [];
  const [whole = "", ...members] = steps.replace("|content", "").split(".");
  if (whole === "|status_code") return answer.status as never;
  if (steps === "|content") return answer.body as never;
  if (whole !== "|json") return { status: answer.status, body: answer.body };
  return members.reduce<unknown>((value, member) => own(value, member), parsed(answer.body)) as never;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The answer of the service's own test of a method, with its log. */
function isTestAnswer(expected: Json | undefined): expected is Readonly<Record<string, Json>> {
  return isObject(expected) && "log" in expected && "status" in expected;
}

function contains(whole: unknown, part: unknown): boolean {
  return typeof whole === "string"
    ? whole.includes(String(part))
    : isObject(whole) && Object.hasOwn(whole, String(part));
}

function unless(isEqual: boolean, expected: unknown, got: unknown): string | undefined {
  return isEqual ? undefined : `${JSON.stringify(expected)} expected, not ${JSON.stringify(got)}`;
}
