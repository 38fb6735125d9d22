import { fromParts, partsOf, type Cfn } from "../../../ir/cfn.ts";
import type { Stage } from "../../../ir/settings/stage.ts";

type Variables = Pick<Stage, "variables">;

/**
 * The ARNs that one with stage variables in it stands for, one for each stage; undefined if a stage does not say what a variable is.
 * Another ARN stands for itself.
 */
export function chosenFunctions(arn: Cfn<string>, stages: readonly Variables[]): readonly Cfn<string>[] | undefined {
  if (!partsOf(arn).some(isChosenLater)) return [arn];
  const chosen = stages.map(({ variables }) => fromParts(partsOf(arn).flatMap((part) => filledIn(part, variables))));
  return chosen.some((one) => partsOf(one).some(isChosenLater)) ? undefined : chosen;
}

type Part = ReturnType<typeof partsOf>[number];

/** A stage variable in the name: the stage chooses the function. */
function isChosenLater(part: Part): boolean {
  return typeof part === "string" && part.includes("stageVariables");
}

/** The part with what the stage says of its variables; those of which it says nothing stay. */
function filledIn(part: Part, variables: Variables["variables"]): readonly Part[] {
  if (typeof part !== "string") return [part];
  return part.split(/(\$\{stageVariables\.\w+\})/).flatMap((text) => {
    const name = /^\$\{stageVariables\.(\w+)\}$/.exec(text)?.[1];
    return name !== undefined && Object.hasOwn(variables, name) ? partsOf(variables[name] ?? "") : [text];
  });
}
