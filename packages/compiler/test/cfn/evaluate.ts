import { isObject, own, type Json } from "../../src/source/json.ts";

/** What a stack gives for names (`F`, `F.Arn`) and conditions. */
export interface Stack {
  /** A text, or the members of a list parameter. */
  value(name: string): string | readonly string[];
  holds(condition: string): boolean;
}

/** Stands for a member that `AWS::NoValue` removes. */
const nothing = Symbol("AWS::NoValue");

/**
 * What CloudFormation makes of JSON with intrinsics in it, by its documentation and independent of the printer's own code.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function evaluate(json: Json, stack: Stack): Json {
  const value = evaluateOrDrop(json, stack);
  if (value === nothing) throw new Error("nothing is left");
  return value;
}

function evaluateOrDrop(json: Json, stack: Stack): Json | typeof nothing {
  if (Array.isArray(json)) {
    return (json as readonly Json[])
      .map((item) => evaluateOrDrop(item, stack))
      .filter((item): item is Json => item !== nothing);
  }
  if (!isObject(json)) return json;
  const keys = Object.keys(json);
  const [key] = keys;
  if (keys.length === 1 && key !== undefined && (key === "Ref" || key.startsWith("Fn::"))) {
    return evaluateFunction(key, own(json, key) as Json, stack);
  }
  const members = keys.map((name) => [name, evaluateOrDrop(own(json, name) as Json, stack)] as const);
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== nothing));
}

function evaluateFunction(key: string, argument: Json, stack: Stack): Json | typeof nothing {
  if (key === "Ref") return argument === "AWS::NoValue" ? nothing : stack.value(argument as string);
  const list = (Array.isArray(argument) ? argument : [argument]) as readonly Json[];
  if (key === "Fn::GetAtt") return stack.value((list as readonly string[]).join("."));
  if (key === "Fn::If") return evaluateOrDrop(list[stack.holds(list[0] as string) ? 1 : 2] as Json, stack);
  if (key === "Fn::Sub") {
    const [text, variables] = list;
    return (text as string).replaceAll(/\$\{([^}]*)\}/g, (_, inner: string) => {
      if (inner.startsWith("!")) return `\${${inner.slice(1)}}`;
      const variable = own(variables, inner);
      return variable === undefined ? (stack.value(inner) as string) : (evaluate(variable, stack) as string);
    });
  }
  if (key === "Fn::Join" || key === "Fn::Split") {
    const [delimiter, inner] = evaluate(list, stack) as readonly [string, string | readonly string[]];
    return typeof inner === "string" ? inner.split(delimiter) : inner.join(delimiter);
  }
  return `<${key} ${JSON.stringify(argument)}>`;
}
