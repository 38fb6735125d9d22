import type { JsonObject } from "../../source/json.ts";

/** The file of a template or document: its path, `template.yaml` for the name `template`, and its text. */
export async function printTemplate(
  name: string,
  json: JsonObject,
  format: "yaml" | "json",
  intrinsics: "short" | "long",
): Promise<readonly [path: string, text: string]> {
  if (format === "json") {
    const { toJson } = await import("./to-json.ts");
    return [`${name}.json`, toJson(json)];
  }
  const { toYaml } = await import("./to-yaml.ts");
  return [`${name}.yaml`, toYaml(json, intrinsics)];
}
