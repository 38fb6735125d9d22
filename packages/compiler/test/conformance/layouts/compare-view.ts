import { load } from "js-yaml";
import { inspectApi } from "../../../src/inspect/inspect.ts";
import type { InspectOptions } from "../../../src/inspect/options.ts";
import type { RestApi } from "../../../src/ir/api.ts";
import type { Reference } from "../../../src/ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { yamlSchema } from "../../../src/source/yaml-schema.ts";
import type { CanonicalApi } from "./canonical.ts";
import { compareApis, withModelsInLine, type Differences } from "./compare-apis.ts";
import { foldNative } from "./fold-native.ts";
import { foldView } from "./fold-view.ts";
import { lowerTemplate } from "./lower-file.ts";
import { evaluate } from "../../cfn/evaluate.ts";
import { assignmentsOf, conditionsIn, pseudoParameters, resourcesOf, stackOf, type Assignment } from "./stack.ts";

/**
 * Holds the native layout of an API against what `inspect` says the service has after an import of its Body.
 *
 * Left out: the resource policy, which the service writes in its own way, the type of IP address, which it has a default for, and
 * documentation parts, of which the import makes more from plain descriptions.
 */
export function compareView(api: RestApi, nativeText: string, bodyText: string): Differences {
  const native = load(nativeText, { schema: yamlSchema }) as JsonObject;
  const body = load(bodyText, { schema: yamlSchema }) as JsonObject;
  return compare(api, body, native, "compiled");
}

/**
 * Holds the native layout against what `inspect --as aws` says that the service makes of the Body: the document that is deployed, read
 * without its configuration. What the template says beside the Body, tags, is taken from there.
 */
export async function compareAsAws(nativeText: string, bodyText: string): Promise<Differences> {
  const native = load(nativeText, { schema: yamlSchema }) as JsonObject;
  const body = load(bodyText, { schema: yamlSchema }) as JsonObject;
  return compare(await lowerTemplate(bodyText), body, native, "aws");
}

function compare(api: RestApi, body: JsonObject, native: JsonObject, as: "aws" | "compiled"): Differences {
  const resource = own(own(body, "Resources"), "RestApi") as Json;
  const differences = new Set<string>();
  let compared = 0;
  for (const assignment of assignmentsOf(conditionsIn(resource))) {
    const fill = fillFrom(body, assignment);
    const view = foldView(inspectApi(api, { as, fill, conditions: assignment, ...importOptions(resource, as) }));
    const compiled = comparable(foldNative(resourcesOf(native, assignment)));
    const shown = withoutDefaults(comparable(as === "aws" ? withTags(view, compiled) : view), compiled);
    // Both have made up names for schemas in line.
    const found = compareApis(withModelsInLine(compiled, shown), shown);
    compared += found.compared;
    for (const difference of found.differences) differences.add(difference);
  }
  return { compared, differences: [...differences] };
}

/** What the template tells the import beside the Body. */
function importOptions(resource: Json, as: "aws" | "compiled"): Pick<InspectOptions, "endpointType"> {
  const type = own(own(own(resource, "Properties"), "Parameters"), "endpointConfigurationTypes");
  return as === "aws" && typeof type === "string" ? { endpointType: type as "EDGE" } : {};
}

/** An import makes no tags, and shows none: those are a property of the resource, which the other view has. */
function withTags(view: CanonicalApi, compiled: CanonicalApi): CanonicalApi {
  return new Map(
    [...view].map(([key, value]) => {
      const tags = compiled.get(key)?.["tags"];
      return [key, key.startsWith("api ") && tags !== undefined ? { ...value, tags } : value];
    }),
  );
}

/** Gives pseudo parameters, and what functions come to; other names stand for themselves. */
function fillFrom(template: Json, assignment: Assignment): (reference: Reference) => string | undefined {
  const stack = stackOf(template, assignment);
  return (reference) => {
    if (reference.kind === "ref") return pseudoParameters.get(reference.name);
    return reference.kind === "function" ? String(evaluate(reference.json, stack)) : undefined;
  };
}

/** What both can say, names of stack-filled values without what a parameter's name cannot have. */
function comparable(api: CanonicalApi): CanonicalApi {
  const kept = [...api].filter(([key]) => !key.startsWith("documentation "));
  return new Map(
    kept.map(([key, value]) => {
      const { policy: _, ipAddressType: __, ...rest } = value;
      return [plainName(key), plainNames(key.startsWith("api ") ? rest : value) as JsonObject];
    }),
  );
}

/** The view without the statuses that gateway responses have by themselves. */
function withoutDefaults(view: CanonicalApi, compiled: CanonicalApi): CanonicalApi {
  return new Map(
    [...view].map(([key, value]) => {
      const { status, ...rest } = value;
      const isDefault = key.startsWith("gateway response ") && compiled.get(key)?.["status"] === undefined;
      return [key, status === undefined || isDefault ? rest : value];
    }),
  );
}

function plainName(text: string): string {
  const bare = (name: string): string => `\${${name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase()}}`;
  return (
    text
      // In texts of the document the import fills these in.
      .replaceAll(/\$\{([^{}]*)\}/g, (_, name: string) => pseudoParameters.get(name) ?? bare(name))
      // What the template makes beside the API, such as roles and links.
      .replaceAll(/«([^»]*)»/g, (_, name: string) => bare(name))
  );
}

function plainNames(json: Json): Json {
  if (typeof json === "string") return plainName(json);
  if (Array.isArray(json)) return (json as readonly Json[]).map(plainNames);
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plainNames(value)]));
}
