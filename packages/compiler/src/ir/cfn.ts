import type { Json, JsonObject } from "../source/json.ts";

/** A value, or what a CloudFormation stack fills in at deployment. */
export type Cfn<T> = T | Intrinsic;

/**
 * Text and references in order, in whatever way the document said it: `Fn::Sub`, `Fn::Join`, `Ref`, `Fn::GetAtt`, or a
 * `${name}` that another tool fills in. Printed as the shortest intrinsic that says the same.
 *
 * A value that is not a string (a number, a list) is one reference and no text.
 */
export interface Intrinsic {
  readonly kind: "intrinsic";
  readonly parts: readonly (string | Reference)[];
}

/** One stack-filled value. */
export type Reference =
  /** `Ref`: a parameter, resource or pseudo parameter such as `AWS::Region`. */
  | { readonly kind: "ref"; readonly name: string }
  /** `Fn::GetAtt`. */
  | { readonly kind: "attribute"; readonly resource: string; readonly attribute: string }
  | ParameterReference
  /** A placeholder of Terraform or envsubst, `name` as written: `lambda_arn`. */
  | { readonly kind: "placeholder"; readonly name: string }
  /** Any other intrinsic, in its long form: `{ "Fn::ImportValue": … }`; or any at all that gives a whole list. */
  | { readonly kind: "function"; readonly json: JsonObject; readonly isList?: true };

/** A parameter that the configuration asks for. */
export interface ParameterReference {
  readonly kind: "parameter";
  readonly name: string;
  readonly default: string | undefined;
  /** It stands for a list of texts. */
  readonly isList?: true;
  /** Its default is the name of a Systems Manager parameter that has the value. */
  readonly isStored?: true;
}

/** JSON that may hold CloudFormation intrinsics, in their long form, anywhere. */
export type CfnJson = Json;

/** A branch of `Fn::If` that must hold for a thing to exist. */
export interface ConditionBranch {
  readonly condition: string;
  readonly is: boolean;
}

/** A branch as people read it: `IsProd`, or `not IsProd`. */
export function branchWords({ condition, is }: ConditionBranch): string {
  return `${is ? "" : "not "}${condition}`;
}

/** Whether a value is filled in by the stack. */
export function isIntrinsic(value: unknown): value is Intrinsic {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "intrinsic";
}

/** Whether a value is a whole list, which a stack fills in. */
export function isStackFilledList(value: Cfn<string>): boolean {
  if (!isIntrinsic(value) || value.parts.length !== 1) return false;
  const [only] = value.parts;
  return typeof only === "object" && only.kind === "function" && only.isList === true;
}

/** The parts of a value that is text or filled in by the stack. */
export function partsOf(value: Cfn<string>): readonly (string | Reference)[] {
  return isIntrinsic(value) ? value.parts : [value];
}

/** The value with these parts: plain text when no reference is among them. */
export function fromParts(parts: readonly (string | Reference)[]): Cfn<string> {
  const merged: (string | Reference)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else if (part !== "") merged.push(part);
  }
  if (merged.length === 0) return "";
  const [only] = merged;
  return merged.length === 1 && typeof only === "string" ? only : { kind: "intrinsic", parts: merged };
}
