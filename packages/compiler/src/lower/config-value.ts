import type { ConfigValue } from "../config/config-value.ts";
import { isIntrinsic, type Cfn, type CfnJson, type Intrinsic } from "../ir/cfn.ts";
import { standIn, type Unnamed } from "../ir/stand-in.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { cfnString } from "./cfn-value.ts";
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

function stackFilled(value: Json): Intrinsic {
  const name = own(value, "param");
  if (typeof name === "string") {
    return { kind: "intrinsic", parts: [parameter(name, own(value, "default"))] };
  }
  const text = cfnString(
    { value, origin: { file: "", pointer: "" }, graph: noGraph, assume: noAssumptions },
    () => undefined,
  );
  return isIntrinsic(text) ? text : { kind: "intrinsic", parts: [text ?? ""] };
}

/** JSON of the configuration with intrinsics anywhere, parameters among them. */
export function configJson(value: Json): CfnJson {
  if (Array.isArray(value)) return (value as readonly Json[]).map(configJson);
  if (!isObject(value)) return value;
  const name = own(value, "param");
  if (typeof name === "string" && Object.keys(value).every((key) => key === "param" || key === "default"))
    return { Ref: standIn(parameter(name, own(value, "default"))) };
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, configJson(member)]));
}

function parameter(name: string, preset: Json | undefined): Unnamed {
  return {
    kind: "parameter",
    name,
    default: typeof preset === "object" || preset === undefined ? undefined : String(preset),
  };
}

const noGraph = { moved: new WeakMap<object, never>(), target: () => undefined };
