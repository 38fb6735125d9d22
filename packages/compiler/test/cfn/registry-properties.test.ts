import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { expect, it } from "vitest";
import { own, type Json, type JsonObject } from "../../src/source/json.ts";
import { yamlSchema } from "../../src/source/yaml-schema.ts";
import { featuresFolder } from "../features/feature-fixtures.ts";

/** Properties by type of resource, as CloudFormation's registry has them. */
const registry = fileURLToPath(new URL("../../../../../shared/facts/data/cfn.json", import.meta.url));

const templates = readdirSync(featuresFolder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".template.yaml"),
);

it.skipIf(!existsSync(registry))("gives resources no property that CloudFormation's registry lacks", () => {
  const types = JSON.parse(readFileSync(registry, "utf8")) as JsonObject;
  const seen = new Set<string>();
  const unknown = templates.flatMap((path) => {
    const template = load(readFileSync(join(featuresFolder, path), "utf8"), { schema: yamlSchema }) as Json;
    return Object.entries(own(template, "Resources") as JsonObject).flatMap(([id, resource]) => {
      const type = own(resource, "Type") as string;
      const properties = own(own(types, type), "properties");
      if (properties === undefined) return [];
      seen.add(type);
      return Object.keys((own(resource, "Properties") ?? {}) as JsonObject)
        .filter((name) => own(properties, name) === undefined)
        .map((name) => `${path}: ${id} (${type}) ${name}`);
    });
  });
  expect(unknown).toEqual([]);
  expect([...seen].filter((type) => type.startsWith("AWS::ApiGateway")).length).toBeGreaterThan(25);
});
