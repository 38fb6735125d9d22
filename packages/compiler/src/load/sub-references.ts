import { isObject, own, type Json } from "../source/json.ts";
import { fromPointer } from "../source/origin.ts";
import { modelName } from "./model-url.ts";
import type { Survey } from "./survey.ts";

/**
 * Writes out each `$ref: !Sub text` whose text is known: one without placeholders, and the URL of a model, where the name
 * counts and nothing else. Others stay, and lead nowhere.
 *
 * It changes `value`, which has just been parsed: objects that aliases share must stay shared.
 *
 * @returns the survey of the value as it is now
 */
export function writeOutReferences(value: Json, survey: Survey): Survey {
  const references = survey.references.map((reference) => {
    if (!reference.ref.startsWith("{")) return reference;
    const holder = fromPointer(reference.pointer).reduce<Json | undefined>(step, value);
    const text = own(own(holder, "$ref"), "Fn::Sub");
    if (!isObject(holder) || typeof text !== "string") return reference;
    if (text.includes("${") && modelName(text) === undefined) return reference;
    (holder as Record<string, Json>)["$ref"] = text;
    return { ...reference, ref: text };
  });
  return { ...survey, references };
}

function step(value: Json | undefined, key: string): Json | undefined {
  return Array.isArray(value) ? (value as readonly Json[])[Number(key)] : own(value, key);
}
