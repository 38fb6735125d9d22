import type { Json } from "../source/json.ts";

/** A value in plain JSON, or why there is none, in words. */
export type PlainResult = { readonly value: Json } | { readonly problem: string };

/** A copy of what a program exports, or YAML's aliases made: a tree of plain values, nothing shared, nothing left out. */
export function toPlain(exported: unknown): PlainResult {
  let problem: string | undefined;
  const refuse = (key: string, value: unknown): unknown => {
    const kind = typeof value;
    if (kind === "function" || kind === "symbol" || kind === "bigint" || Number.isNaN(value)) {
      problem ??= key === "" ? `it exports a ${kind}` : `the value of "${key}" is ${wordFor(value)}`;
      return null;
    }
    return value;
  };
  try {
    const text = JSON.stringify(exported, refuse) as string | undefined;
    if (problem !== undefined) return { problem };
    return text === undefined ? { problem: "it exports nothing by default" } : { value: JSON.parse(text) as Json };
  } catch {
    return { problem: "a value contains itself" };
  }
}

function wordFor(value: unknown): string {
  return typeof value === "number" ? "not a number" : `a ${typeof value}`;
}
