import type { Config } from "../config/config.ts";
import type { ResolveConfig } from "../config/settings/names.ts";
import { replaceUses } from "../ir/name-uses.ts";
import { standIn } from "../ir/stand-in.ts";
import { coversGlob } from "../source/glob.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { changeItems, changeMembers, compareText } from "../source/json-map.ts";
import type { Names, Node } from "../source/node.ts";

/** What the configuration says of names that a stack would fill in. */
export interface ConfiguredNames {
  /** The value that `params` gives a name. */
  paramOf(name: string): Json | undefined;
  readonly valueOf: Names;
  /** Entries of `params` and `resolve` that nothing has asked for. */
  unused(): readonly UnusedName[];
}

export interface UnusedName {
  readonly setting: "params" | "resolve";
  readonly name: string;
}

/**
 * The names of `params`, and those of `resolve` that nothing in the template defines.
 *
 * @param defined parameters and resources of the template that the API becomes part of, or that its document stands in
 */
export function configuredNames(config: Config, defined: ReadonlySet<string>): ConfiguredNames {
  const { params = {}, resolve = {} } = config;
  const unusedParams = new Set(Object.keys(params));
  const unusedRules = new Set(Object.keys(resolve));
  const rules = Object.keys(resolve).sort(byExactness);

  function paramOf(name: string): Json | undefined {
    unusedParams.delete(name);
    return own(params, name);
  }

  function valueOf(written: string): Json | undefined {
    if (written.startsWith("AWS::") || isGatewayExpression(written)) return undefined;
    const value = paramOf(written);
    if (value !== undefined) return value;
    const [name = "", ...attribute] = written.split(".");
    if (defined.has(name)) return undefined;
    const rule = rules.find((pattern) => coversGlob(pattern, written));
    if (rule === undefined) return undefined;
    unusedRules.delete(rule);
    return resolved(own(resolve, rule) as ResolveConfig, { name, attribute: attribute.join(".") });
  }

  return {
    paramOf,
    valueOf,
    unused: () => [
      ...[...unusedParams].map((name) => ({ setting: "params", name }) as const),
      ...[...unusedRules].map((name) => ({ setting: "resolve", name }) as const),
    ],
  };
}

/** Syntax of API Gateway's own: `${stageVariables.x}` in URIs, `${request.path}` and such in HTTP API mappings. */
export function isGatewayExpression(name: string): boolean {
  return /^(stageVariables|context|request|response|integration|route)[.[]/.test(name);
}

/** The document, read with these names filled in. */
export function withNames(root: Node, names: Names): Node {
  const { moved, target } = root.graph;
  const graph: Node["graph"] = {
    moved,
    names,
    target(ref, from) {
      const node = target(ref, from);
      return node && { ...node, graph };
    },
  };
  return { ...root, graph };
}

/** The configuration with these names filled in; the same object if it uses none of them. */
export function fillConfig(config: Config, names: ConfiguredNames): Config {
  const { params, resolve, ...settings } = config;
  const filled = fillJson(withoutParams(settings as JsonObject, names), names.valueOf);
  return filled === settings
    ? config
    : { ...(filled as Config), ...(params && { params }), ...(resolve && { resolve }) };
}

/** `{ param: Name }` is the value where that is known. */
function withoutParams(json: Json, names: ConfiguredNames): Json {
  if (Array.isArray(json)) return changeItems(json as readonly Json[], (item) => withoutParams(item, names));
  if (!isObject(json)) return json;
  const name = askedParameter(json);
  const value = name === undefined ? undefined : names.paramOf(name);
  return value ?? changeMembers(json, (member) => withoutParams(member, names));
}

/** The name of the parameter that `{ param: Name, default: … }` asks for; undefined for any other object. */
export function askedParameter(json: JsonObject): string | undefined {
  const name = own(json, "param");
  const isAsked = typeof name === "string" && Object.keys(json).every((key) => key === "param" || key === "default");
  return isAsked ? name : undefined;
}

/** JSON with intrinsics anywhere, these names filled in. */
export function fillJson(json: Json, names: Names | undefined): Json {
  if (names === undefined) return json;
  return replaceUses(json, (use) => {
    if (use.kind === "ref") return names(use.name);
    return use.kind === "attribute" ? names(`${use.resource}.${use.attribute}`) : undefined;
  });
}

/** Names before patterns, and of patterns those with more letters first. */
function byExactness(one: string, other: string): number {
  const letters = (pattern: string): number => pattern.replaceAll("*", "").length;
  const openness = Number(one.includes("*")) - Number(other.includes("*"));
  return openness || letters(other) - letters(one) || compareText(one, other);
}

interface Written {
  readonly name: string;
  /** Empty for a `Ref`. */
  readonly attribute: string;
}

function resolved(rule: ResolveConfig, written: Written): Json | undefined {
  if (rule === "parameter") return undefined;
  if ("pattern" in rule) return subbed(rule.pattern, written);
  if ("import" in rule) return { "Fn::ImportValue": subbed(rule.import, written) };
  const name = written.attribute === "" ? written.name : `${written.name}.${written.attribute}`;
  return { Ref: standIn({ kind: "parameter", name, default: withName(rule.ssm, written), isStored: true }) };
}

/** The text of a rule with the name in it. */
function withName(text: string, written: Written): string {
  return text.replaceAll(/\$\{(name|attribute)\}/g, (_, part: keyof Written) => written[part]);
}

/** {@link withName}; what else a stack fills in stays. */
function subbed(text: string, written: Written): Json {
  const filled = withName(text, written);
  return filled.includes("${") ? { "Fn::Sub": filled } : filled;
}
