import { isObject, own, type Json } from "../../../src/source/json.ts";

/**
 * JSON with each `Fn::Sub` as the `Fn::Join` that it stands for: LocalStack takes escaped variables of the one, and those that its
 * second argument gives, for names of resources.
 */
export function subAsJoin(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(subAsJoin);
  if (!isObject(json)) return json;
  const argument = own(json, "Fn::Sub");
  if (argument === undefined) {
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, subAsJoin(value)]));
  }
  const [text, variables] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument];
  const parts = String(text)
    .split(/\$\{([^}]*)\}/)
    .map((part, index) => (index % 2 === 0 ? part : valueOf(part, variables)))
    .filter((part) => part !== "");
  const [only = "", ...more] = parts;
  return more.length === 0 ? only : { "Fn::Join": ["", parts] };
}

function valueOf(variable: string, given: Json | undefined): Json {
  if (variable.startsWith("!")) return `\${${variable.slice(1)}}`;
  const value = own(given, variable);
  if (value !== undefined) return subAsJoin(value);
  const dot = variable.indexOf(".");
  return dot < 0 ? { Ref: variable } : { "Fn::GetAtt": [variable.slice(0, dot), variable.slice(dot + 1)] };
}
