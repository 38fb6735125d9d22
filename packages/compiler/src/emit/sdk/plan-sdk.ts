import type { HttpApi, RestApi } from "../../ir/api.ts";
import type { SdkCalls } from "../sdk-calls.ts";
import type { ClientNames } from "./client-text.ts";
import { createNames, pascalCase } from "./names.ts";
import { groupOperations, type OperationGroup } from "./operations/group.ts";
import { placesOf } from "./operations/declared.ts";
import { needsInput } from "./operations/input-type.ts";
import { planOperations, type OperationPlan } from "./operations/plan.ts";
import { planFormats } from "./formats/formats.ts";
import { presented, securityOf } from "./operations/security.ts";
import { packageNameOf } from "./package/package-json.ts";
import { createScope, type NamedType, type TypeScope } from "./types/scope.ts";

/** The names of a package, given out in the order that keeps them the same from run to run. */
export interface SdkPlan {
  readonly scope: TypeScope;
  readonly types: readonly NamedType[];
  readonly plans: readonly OperationPlan[];
  readonly groups: readonly OperationGroup[];
  readonly clientNames: ClientNames;
}

/** Names everything that others can call; what is declared for it is named later. */
export function planSdk(api: RestApi | HttpApi): SdkPlan {
  const names = createNames();
  const { scope: common, types } = createScope(api.schemas, names);
  const plans = planOperations(api, names, common.schemas);
  const groups = groupOperations(plans);
  const places = plans.flatMap((plan) => placesOf(plan, common.schemas));
  const formats = planFormats(api.settings.sdk.formats, places, common.schemas, names, common.typeNameOf);
  const scope = { ...common, formats };
  const title = pascalCase(api.name);
  const clientNames: ClientNames = {
    auth: names.type(`${title} Auth`),
    options: names.type(`${title} Client Options`),
    client: names.type(`${title} Client`),
    create: names.value(`create${title}Client`),
  };
  return { scope, types, plans, groups, clientNames };
}

/** What the SDK's calls are called, without making it. */
export function sdkCalls(api: RestApi | HttpApi): SdkCalls {
  const { scope, groups, clientNames } = planSdk(api);
  const schemes = new Map(api.securitySchemes.map((scheme) => [scheme.name, scheme]));
  return {
    packageName: packageNameOf(api),
    create: clientNames.create,
    formatOf: scope.formats.of,
    credentials: new Map(
      api.securitySchemes.flatMap((scheme) => {
        const credential = presented(scheme);
        return credential === undefined ? [] : [[scheme.name, credential]];
      }),
    ),
    groups: groups.map(({ tag, plans }) => ({
      tag,
      calls: plans.map((plan) => ({
        operation: plan.operation,
        functionName: plan.functionName,
        needsInput: needsInput(plan),
        parameters: plan.parameters,
        bodies: plan.bodies,
        security: securityOf(plan.operation.security, schemes),
      })),
    })),
  };
}
