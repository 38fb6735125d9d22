import type { CfnJson } from "../../../ir/cfn.ts";
import { isObject, own, type Json, type JsonObject } from "../../../source/json.ts";
import { changeItems, changeMembers } from "../../../source/json-map.ts";
import { soleFunction } from "../../../source/sole-function.ts";
import type { ValueUse } from "../../../ir/name-uses.ts";

/** How values that a stack would fill in are said without one. A path is good for as long as the call. */
export interface Speaker {
  /** A reference as text, for the value at `path`; undefined where it can't be said. */
  say(use: ValueUse, path: readonly string[]): string | undefined;
  /** Text that is not meant to be filled in, as it must be written to stay so. */
  literal(text: string, path: readonly string[]): string;
  /** What becomes of an intrinsic that can't be said as text. */
  keep(intrinsic: JsonObject): CfnJson;
}

/** A document with its intrinsics as text, and what could not be said so: names, conditions, functions, in document order. */
export interface PlainDocument {
  readonly json: CfnJson;
  readonly unsaid: readonly string[];
}

/** Turns the intrinsics in a document into text, as far as `speaker` can. */
export function sayPlainly(document: CfnJson, speaker: Speaker): PlainDocument {
  const unsaid = new Set<string>();
  const path: string[] = [];
  const below = (step: string, json: Json): Json => {
    path.push(step);
    const said = visit(json);
    path.pop();
    return said;
  };
  const visit = (json: Json): Json => {
    if (typeof json === "string") return speaker.literal(json, path);
    if (Array.isArray(json)) return changeItems(json as readonly Json[], (item, index) => below(String(index), item));
    if (!isObject(json)) return json;
    const key = soleFunction(json);
    if (key === undefined) return changeMembers(json, (member, name) => below(name, member));
    const text = sayIntrinsic(key, own(json, key) as Json, path, speaker, (name) => unsaid.add(name));
    if (text !== undefined) return text;
    return key === "Fn::If" ? visitBranches(json) : speaker.keep(json);
  };
  /** Inside of a condition's branches there are values to say again. */
  const visitBranches = (json: CfnJson): CfnJson => {
    const branches = own(json, "Fn::If");
    if (!Array.isArray(branches)) return json;
    const [condition = "", ...sides] = branches as readonly Json[];
    return { "Fn::If": [condition, ...sides.map(visit)] };
  };
  return { json: visit(document), unsaid: [...unsaid] };
}

function sayIntrinsic(
  key: string,
  argument: Json,
  path: readonly string[],
  speaker: Speaker,
  cannotSay: (name: string) => void,
): string | undefined {
  const sayUse = (use: ValueUse): string | undefined => {
    const text = speaker.say(use, path);
    if (text === undefined) cannotSay(use.kind === "ref" ? use.name : `${use.resource}.${use.attribute}`);
    return text;
  };
  if (key === "Ref" && typeof argument === "string") return sayUse({ kind: "ref", name: argument });
  if (key === "Fn::GetAtt" && Array.isArray(argument) && argument.every((step) => typeof step === "string")) {
    const [resource = "", ...attribute] = argument;
    return sayUse({ kind: "attribute", resource, attribute: attribute.join(".") });
  }
  if (key === "Fn::Sub") return sayText(argument, sayUse, path, speaker, cannotSay);
  const [condition] = Array.isArray(argument) ? (argument as readonly Json[]) : [];
  cannotSay(key === "Fn::If" && typeof condition === "string" ? `the condition ${condition}` : key);
  return undefined;
}

/** The text of an `Fn::Sub`, all references in it said; undefined if one can't be. */
function sayText(
  argument: Json,
  sayUse: (use: ValueUse) => string | undefined,
  path: readonly string[],
  speaker: Speaker,
  cannotSay: (name: string) => void,
): string | undefined {
  const [text, variables] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  if (typeof text !== "string") return undefined;
  const said = text.split(/(\$\{[^}]*\})/).map((piece, index) => {
    if (index % 2 === 0) return speaker.literal(piece, path);
    const name = piece.slice(2, -1);
    if (name.startsWith("!")) return speaker.literal(`\${${name.slice(1)}}`, path);
    const variable = own(variables, name);
    if (typeof variable === "string") return speaker.literal(variable, path);
    if (isObject(variable)) {
      const key = soleFunction(variable);
      return key && sayIntrinsic(key, own(variable, key) as Json, path, speaker, cannotSay);
    }
    const dot = name.startsWith("AWS::") ? -1 : name.indexOf(".");
    if (dot < 0) return sayUse({ kind: "ref", name });
    return sayUse({ kind: "attribute", resource: name.slice(0, dot), attribute: name.slice(dot + 1) });
  });
  return said.every((piece) => piece !== undefined) ? said.join("") : undefined;
}
