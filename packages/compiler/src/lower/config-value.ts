import type { ConfigList, ConfigValue } from "../config/config-value.ts";
import { isIntrinsic, type Cfn, type CfnJson, type Intrinsic } from "../ir/cfn.ts";
import { listOf } from "../ir/list-of.ts";
import { standIn, standsFor, type Unnamed } from "../ir/stand-in.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";
import { cfnString, isListFunction, stackFilledList } from "./cfn-value.ts";
import { askedParameter } from "./names.ts";
import { noAssumptions } from "../source/node.ts";

/** Text of the configuration, with what a stack fills in. */
export function configString(value: ConfigValue<string>): Cfn<string> {
  return typeof value === "string" ? value : stackFilled(value as Json);
}

/** Any value of the configuration; validated before, so that what is no T is an intrinsic or a parameter. */
export function configValue<T extends string | number | boolean>(
  value: ConfigValue<T> | undefined,
): Cfn<T> | undefined {
  return isObject(value) ? stackFilled(value) : (value as T | undefined);
}

/** A list of the configuration; one that a stack fills in is the one member. */
export function configList(value: ConfigList = []): Cfn<string>[] {
  return isList(value) ? value.map(configString) : [stackFilledList(wholeList(value as JsonObject))];
}

/**
 * {@link configList} in JSON.
 *
 * @param print how single values are written, where not as they stand
 */
export function configListJson(
  value: ConfigList,
  print: (value: ConfigValue<string>) => CfnJson = (member) => configJson(member as Json),
): CfnJson {
  if (!isList(value)) return wholeList(value as JsonObject);
  return listOf(value.map((member) => ({ json: print(member), isList: isListFunction(member as Json) })));
}

function isList(value: ConfigList): value is readonly ConfigValue<string>[] {
  return Array.isArray(value);
}

/** An intrinsic that gives a list: a name in its place is that of a list parameter, which is made where nothing has that name. */
function wholeList(value: JsonObject): JsonObject {
  const name = own(value, "param") ?? own(value, "Ref");
  const known = typeof name === "string" ? standsFor(name) : undefined;
  if (known?.kind === "parameter") return { Ref: standIn({ ...known, isList: true }) };
  if (typeof name === "string" && !name.startsWith("AWS::"))
    return { Ref: standIn({ ...parameter(name, own(value, "default")), isList: true }) };
  const choice = own(value, "Fn::If");
  if (!Array.isArray(choice)) return configJson(value) as JsonObject;
  const [condition, ...branches] = choice as readonly Json[];
  return {
    "Fn::If": [
      condition ?? "",
      ...branches.map((branch) => (isObject(branch) ? wholeList(branch) : configJson(branch))),
    ],
  };
}

function stackFilled(value: Json): Intrinsic {
  const name = own(value, "param");
  if (typeof name === "string") {
    return { kind: "intrinsic", parts: [parameter(name, own(value, "default"))] };
  }
  const text = cfnString(
    { value: configJson(value), origin: { file: "", pointer: "" }, graph: noGraph, assume: noAssumptions },
    () => undefined,
  );
  return isIntrinsic(text) ? text : { kind: "intrinsic", parts: [text ?? ""] };
}

/** JSON of the configuration with intrinsics anywhere, parameters among them. */
export function configJson(value: Json): CfnJson {
  if (Array.isArray(value)) return (value as readonly Json[]).map(configJson);
  if (!isObject(value)) return value;
  const name = askedParameter(value);
  if (name !== undefined) return { Ref: standIn(parameter(name, own(value, "default"))) };
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, configJson(member)]));
}

function parameter(name: string, preset: Json | undefined): Extract<Unnamed, { kind: "parameter" }> {
  return {
    kind: "parameter",
    name,
    default: typeof preset === "object" || preset === undefined ? undefined : String(preset),
  };
}

const noGraph = { moved: new WeakMap<object, never>(), target: () => undefined };
