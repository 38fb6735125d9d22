import type { ConfigValue } from "../config/config-value.ts";
import { isIntrinsic, type Cfn, type Intrinsic } from "../ir/cfn.ts";
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
    const preset = own(value, "default");
    return {
      kind: "intrinsic",
      parts: [
        {
          kind: "parameter",
          name,
          default: typeof preset === "object" || preset === undefined ? undefined : String(preset),
        },
      ],
    };
  }
  const text = cfnString(
    { value, origin: { file: "", pointer: "" }, graph: noGraph, assume: noAssumptions },
    () => undefined,
  );
  return isIntrinsic(text) ? text : { kind: "intrinsic", parts: [text ?? ""] };
}

const noGraph = { moved: new WeakMap<object, never>(), target: () => undefined };
