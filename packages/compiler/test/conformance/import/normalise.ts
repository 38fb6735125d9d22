import { isObject, type Json } from "../../../src/source/json.ts";
import { jsonMap } from "../../../src/source/json-map.ts";

/** A value with all texts that hold JSON parsed, since the recorder parsed them too; `null` members are left out. */
export function normalise(value: Json): Json {
  if (typeof value === "string") {
    const parsed = parsedText(value);
    return parsed === undefined ? value : normalise(parsed);
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map(normalise);
  if (!isObject(value)) return value;
  return jsonMap(Object.entries(value).map(([key, inner]) => [key, normalise(inner)]));
}

function parsedText(text: string): Json | undefined {
  if (/^\s*[{[]/.test(text)) return parse(text) ?? parse(parse(`"${text}"`));
  return undefined;
}

function parse(text: unknown): Json | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === "object" || typeof value === "string" ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
