import type { Reference } from "../../../src/ir/cfn.ts";
import type { Fill } from "../../../src/inspect/stack.ts";
import { isObject, own, type Json } from "../../../src/source/json.ts";
import { evaluate } from "../../cfn/evaluate.ts";
import { arnOf } from "./arn.ts";
import type { ReducedTemplate } from "./reduced-template.ts";

/** What LocalStack's own stacks have. */
export const pseudoParameters: ReadonlyMap<string, string> = new Map([
  ["AWS::AccountId", "000000000000"],
  ["AWS::Partition", "aws"],
  ["AWS::Region", "us-east-1"],
  ["AWS::StackName", "stack"],
  ["AWS::URLSuffix", "amazonaws.com"],
]);

/** The values that the stack was given. */
export function fillFrom({ template, parameters }: ReducedTemplate): Fill {
  const valueOf = (name: string): string => {
    const [owner = ""] = name.split(".");
    const given = [...parameters, ...defaultsOf(own(template, "Parameters"))].find(
      ([parameter]) => plainName(parameter) === plainName(name),
    );
    return pseudoParameters.get(name) ?? given?.[1] ?? arnOf(owner);
  };
  return (reference: Reference) => {
    switch (reference.kind) {
      case "function":
        return String(evaluate(reference.json, { value: valueOf, holds: () => true }));
      case "attribute":
        return valueOf(`${reference.resource}.${reference.attribute}`);
      default:
        return valueOf(reference.name);
    }
  };
}

function defaultsOf(parameters: Json | undefined): [string, string][] {
  return Object.entries(isObject(parameters) ? parameters : {}).flatMap(([name, parameter]): [string, string][] => {
    const value = own(parameter, "Default");
    return value === undefined ? [] : [[name, String(value)]];
  });
}

/** What a parameter's name keeps of a name. */
function plainName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
}
