import type { Report } from "../../../diagnostics/diagnostic.ts";
import { own, type JsonObject } from "../../../source/json.ts";
import { below, type Origin } from "../../../source/origin.ts";
import { canonicalJson } from "../canonical-json.ts";
import { jsonMap } from "../../../source/json-map.ts";
import type { Template } from "../template.ts";
import { toYaml } from "../to-yaml.ts";
import { cyclesThrough } from "./cycles.ts";
import { mergeCollision, mergeCycle, mergeSection } from "./diagnostics.ts";
import { sectionOf, sections, type ExistingTemplate } from "./existing.ts";
import { insertJsonMembers } from "./insert-json.ts";
import { insertMembers } from "./insert.ts";

/** The two templates as one. */
export interface Merged {
  readonly path: string;
  readonly text: string;
  readonly template: Template;
}

/**
 * The existing template with ours in it: its own bytes stay, its names are not touched. Names that both use for different things, and
 * circles of resources, are reported; then nothing is made.
 */
export async function mergeInto(
  existing: ExistingTemplate,
  theirs: JsonObject,
  ours: Template,
  report: Report,
): Promise<Merged | undefined> {
  const at = (...steps: readonly string[]): Origin => below({ file: existing.file, pointer: "" }, ...steps);
  const isClear = checkCollisions(theirs, ours, at, report);
  const added = sections.map(([name, key]): [string, JsonObject] => [name, news(sectionOf(theirs, name), ours[key])]);
  const template = { ...ours };
  const joined = (name: string, key: keyof Omit<Template, "description">): JsonObject =>
    jsonMap([...Object.entries(sectionOf(theirs, name)), ...Object.entries(ours[key])]);
  const whole: Template = {
    ...template,
    ...Object.fromEntries(sections.map(([name, key]) => [key, joined(name, key)])),
  };
  const cycles = cyclesThrough(new Set(Object.keys(ours.resources)), whole.resources);
  for (const cycle of cycles) {
    const [first = ""] = cycle;
    const isTheirs = Object.hasOwn(sectionOf(theirs, "Resources"), first);
    report(mergeCycle, isTheirs ? at("Resources", first) : at("Resources"), { cycle });
  }
  if (!isClear || cycles.length > 0) return undefined;
  const json = insertJsonMembers(existing.text, added);
  const path = json === undefined ? "template.yaml" : "template.json";
  const text = json ?? (await insertMembers(existing.text, added, toYaml));
  if (typeof text === "string") return { path, text, template: whole };
  report(mergeSection, at(), text);
  return undefined;
}

/** What of ours is not there yet. */
function news(theirs: JsonObject, ours: JsonObject): JsonObject {
  return jsonMap(Object.entries(ours).filter(([name]) => !Object.hasOwn(theirs, name)));
}

const words: Readonly<Record<(typeof sections)[number][0], string>> = {
  Parameters: "The parameter",
  Mappings: "The mapping",
  Conditions: "The condition",
  Resources: "The resource",
  Outputs: "The output",
};

/** Parameters and resources share their names; equal definitions are one. */
function checkCollisions(
  theirs: JsonObject,
  ours: Template,
  at: (...steps: readonly string[]) => Origin,
  report: Report,
): boolean {
  let isClear = true;
  for (const [name, key] of sections) {
    for (const [id, value] of Object.entries(ours[key])) {
      const rivals = key === "resources" || key === "parameters" ? (["Parameters", "Resources"] as const) : [name];
      for (const rival of rivals) {
        const other = own(sectionOf(theirs, rival), id);
        if (other === undefined) continue;
        if (rival === name && key !== "resources" && canonicalJson(other) === canonicalJson(value)) continue;
        isClear = false;
        report(mergeCollision, at(rival, id), { name: id, what: words[rival], isResource: key === "resources" });
      }
    }
  }
  return isClear;
}
