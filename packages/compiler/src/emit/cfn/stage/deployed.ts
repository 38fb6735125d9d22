import type { Api } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Canary, DeploymentChoice, Stage } from "../../../ir/settings/stage.ts";
import { printValue } from "../value.ts";
import { stagesOf } from "./stages.ts";

type AnyStage = Stage & { readonly canary?: Canary | undefined; readonly autoDeploys?: boolean };

/** The deployment that a stage's requests go to, but for those of a canary; undefined where it takes the newest by itself. */
export function deploymentOf(stage: AnyStage, newest: string): CfnJson | undefined {
  if (stage.autoDeploys === true) return undefined;
  return printChoice(chosenBy(stage), newest);
}

function chosenBy(stage: AnyStage): DeploymentChoice | undefined {
  return stage.canary?.stable ?? stage.deployment;
}

function printChoice(choice: DeploymentChoice | undefined, newest: string): CfnJson {
  if (choice === undefined) return { Ref: newest };
  return choice.kind === "kept" ? { Ref: choice.logicalId } : printValue(choice.id);
}

/**
 * Logical ids of the Deployments that the stages use, the newest first: it is left out if none does.
 *
 * Those that a stage stays with are kept in the template, since CloudFormation would delete them under the stage.
 */
export function deploymentsInUse(api: Api, newest: string): string[] {
  const stages: readonly AnyStage[] = stagesOf(api).filter((stage: AnyStage) => stage.autoDeploys !== true);
  const ids = stages.flatMap((stage) => {
    const choice = chosenBy(stage);
    const stable = choice === undefined ? [newest] : choice.kind === "kept" ? [choice.logicalId] : [];
    return stage.canary === undefined ? stable : [newest, ...stable];
  });
  return [...new Set(ids)].sort((one, other) => Number(other === newest) - Number(one === newest));
}
