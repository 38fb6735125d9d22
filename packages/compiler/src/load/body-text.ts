import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { toPointer } from "../source/origin.ts";
import { parseText } from "../source/parse.ts";
import type { ParsedText } from "../source/parsed.ts";
import { dangerOf, type Danger } from "./danger.ts";
import { documentProperties, isTemplate, typeOf } from "./template.ts";

/** A document that stands in a template as text. */
export interface BodyText {
  readonly pointer: string;
  readonly text: string;
  readonly problems: ParsedText["problems"];
  readonly danger: Danger | undefined;
  readonly hasAliases: boolean;
}

/**
 * Reads each document that a template holds as text, `Body: '{"openapi": …}'`, plain or in an `Fn::Sub`, and puts it in
 * the text's place: CloudFormation takes JSON written either way.
 *
 * It changes `value`, which has just been parsed. What stands in such a document is shown where the text stands.
 */
export async function writeOutBodies(value: Json): Promise<BodyText[]> {
  const found: BodyText[] = [];
  if (!isTemplate(value)) return found;
  for (const [logicalId, resource] of Object.entries(own(value, "Resources") as JsonObject)) {
    const properties = own(resource, "Properties");
    if (!isObject(properties)) continue;
    for (const property of documentProperties.get(typeOf(resource)) ?? []) {
      const written = own(properties, property);
      const substituted = own(written, "Fn::Sub");
      const text = typeof substituted === "string" ? substituted : written;
      if (typeof text !== "string" || !/^\s*(?:\{|(?:openapi|swagger)\s*:)/m.test(text)) continue;
      const { value: read, problems, hasAliases } = await parseText(text);
      const danger = hasAliases && read !== undefined ? dangerOf(read) : undefined;
      const pointer = toPointer(["Resources", logicalId, "Properties", property]);
      found.push({ pointer, text, problems, danger, hasAliases });
      if (!isObject(read) || danger !== undefined) continue;
      (properties as Record<string, Json>)[property] = text === written ? read : substituteInside(read);
    }
  }
  return found;
}

/** What `Fn::Sub` does to a whole text, done to each text in it. Keys with placeholders stay as they are. */
function substituteInside(value: Json): Json {
  if (typeof value === "string") return value.includes("${") ? { "Fn::Sub": value } : value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(substituteInside);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, substituteInside(member)]));
}
