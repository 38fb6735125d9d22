import type { RestApi } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { Operation } from "../../../ir/operation.ts";
import { own, type JsonObject } from "../../../source/json.ts";
import { noValue, splitByCondition } from "../body/conditional.ts";
import { groupBy } from "../group-by.ts";
import { compareText, jsonMap } from "../../../source/json-map.ts";
import type { CfnPart, Condition, Resource } from "../part.ts";
import { byLogicalId } from "./by-logical-id.ts";
import { nativeIds } from "./ids.ts";
import { printMethod } from "./method.ts";
import { nameModels } from "./model-names.ts";
import { resourcePath } from "./resource-tree.ts";
import { whenAny } from "./when-any.ts";

/**
 * The methods: one resource for a method of a path, whatever conditions say, so that another branch changes it where it is. Its
 * `Condition` says whether it exists, `Fn::If` what it is.
 */
export const nativeMethods: CfnPart<"rest"> = {
  feature: "methods",
  apis: ["rest"],
  emit: (api) => {
    const printed = [...methodsOf(api)].map(([logicalId, branches]) => printBranches(logicalId, branches));
    return {
      conditions: printed.flatMap(({ conditions }) => conditions),
      resources: byLogicalId(printed.map(({ resource }) => resource)),
    };
  },
};

/** A method's logical id, and the condition under which there is the method. */
export interface MethodExistence {
  readonly logicalId: string;
  readonly condition: string | undefined;
}

/** The methods, in the order in which they print. */
export function methodExistence(api: RestApi): MethodExistence[] {
  const groups = groupBy(api.operations.filter(hasMethod), idOf);
  return [...groups]
    .map(([logicalId, operations]) => ({ logicalId, condition: whenAny(operations.map(({ when }) => when)).condition }))
    .sort((one, other) => compareText(one.logicalId, other.logicalId));
}

interface Branch {
  readonly when: Operation["when"];
  readonly properties: JsonObject;
}

function methodsOf(api: RestApi): Map<string, Branch[]> {
  const models = nameModels(api);
  const groups = groupBy(api.operations.filter(hasMethod), idOf);
  return new Map(
    [...groups].map(([logicalId, operations]) => [
      logicalId,
      operations.map((operation) => ({ when: operation.when, properties: printMethod(api, operation, models) })),
    ]),
  );
}

/** There is no TRACE. */
function hasMethod({ method }: Operation): boolean {
  return method !== "trace";
}

function idOf({ method, path }: Operation): string {
  return nativeIds.method(method, resourcePath(path));
}

function printBranches(
  logicalId: string,
  branches: readonly Branch[],
): { readonly resource: Resource; readonly conditions: readonly Condition[] } {
  const { condition, definitions } = whenAny(branches.map(({ when }) => when));
  return {
    conditions: definitions,
    resource: {
      logicalId,
      type: "AWS::ApiGateway::Method",
      ...(condition !== undefined && { condition }),
      properties: merge(branches),
    },
  };
}

/** The properties of whichever branch holds, each with an `Fn::If` where branches differ in it. */
function merge(branches: readonly Branch[]): JsonObject {
  const condition = branches.find(({ when }) => when.length > 0)?.when[0]?.condition;
  if (condition === undefined) return branches[0]?.properties ?? {};
  const { holds, fails } = splitByCondition(branches, condition);
  // Where there is nothing on one side, the resource's own condition says so.
  if (holds.length === 0 || fails.length === 0) return merge(holds.length === 0 ? fails : holds);
  const [one, other] = [merge(holds), merge(fails)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return jsonMap([...names].map((name) => [name, either(condition, own(one, name), own(other, name))]));
}

function either(condition: string, one: CfnJson | undefined, other: CfnJson | undefined): CfnJson | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  return { "Fn::If": [condition, one ?? noValue, other ?? noValue] };
}
