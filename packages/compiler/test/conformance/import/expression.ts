import { isObject, own, type Json } from "../../../src/source/json.ts";

/** Answers by the id of their step. */
export type Answers = ReadonlyMap<string, Json>;

/**
 * A recorded value with its `{{op1.items[?path=='/pets'].id}}` worked out: a text that is one expression becomes what it
 * stands for, expressions inside a text become text. undefined if one leads nowhere.
 */
export function evaluate(value: Json, answers: Answers): Json | undefined {
  if (typeof value === "string") return evaluateText(value, answers);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const [only] = list;
    // `["{{op4.items[*]}}"]` is that list.
    if (list.length === 1 && typeof only === "string" && /^\{\{[^{}]*\[\*\]\}\}$/.test(only)) {
      return evaluateText(only, answers);
    }
    const items = list.map((item) => evaluate(item, answers));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, Json | undefined] => [
    key,
    evaluate(inner, answers),
  ]);
  return entries.every(([, inner]) => inner !== undefined) ? (Object.fromEntries(entries) as Json) : undefined;
}

function evaluateText(text: string, answers: Answers): Json | undefined {
  const whole = /^\{\{([^{}]*)\}\}$/.exec(text);
  if (whole?.[1] !== undefined) return lookUp(whole[1], answers);
  const pattern = /\{\{([^{}]*)\}\}/g;
  const values = [...text.matchAll(pattern)].map(([, expression = ""]) => lookUp(expression, answers));
  if (values.includes(undefined)) return undefined;
  return text.replace(pattern, () => {
    const value = values.shift();
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}

/** The steps that a recorded value speaks of. */
export function stepsIn(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/\{\{(op\d+)/g)].map(([, step = ""]) => step);
}

function lookUp(expression: string, answers: Answers): Json | undefined {
  const [path = "", ...filters] = expression.split("|");
  const steps = [...path.matchAll(/\[\?([^=\]]+)=='([^']*)'\]|\[([^\]]*)\]|\.?([^.[\]]+)/g)];
  const [first, ...rest] = steps;
  let value: Json | undefined = answers.get(first?.[4] ?? "");
  for (const [, key, wanted, index, name] of rest) {
    if (key !== undefined) value = listOf(value).find((item) => own(item, key) === wanted);
    else if (index === "by-name") value = listOf(value).at(-1);
    else if (index === "*") value = listOf(value);
    else if (index !== undefined) value = listOf(value)[Number(index)];
    else if (name !== undefined) {
      value = Array.isArray(value)
        ? (value as readonly Json[]).flatMap((item) => own(item, name) ?? [])
        : own(value, name);
    }
  }
  for (const filter of filters) {
    if (filter === "len") value = listOf(value).length;
    else if (filter !== "error") return undefined;
  }
  return value;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
