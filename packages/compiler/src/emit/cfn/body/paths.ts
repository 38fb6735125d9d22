import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { CfnJson } from "../../../ir/cfn.ts";
import type { HttpMethod, Operation } from "../../../ir/operation.ts";
import type { JsonObject } from "../../../source/json.ts";
import { groupBy } from "../group-by.ts";
import { compareText, jsonMap, sortedMap } from "../../../source/json-map.ts";
import { noValue, splitByCondition } from "./conditional.ts";
import { printOperation } from "./operation.ts";
import type { Security } from "./security.ts";

/** Methods in the order they print in. */
const methods: readonly HttpMethod[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "any"];

/** A branch of an operation that is not yet decided: the operation, and the conditions left. */
interface Branch {
  readonly operation: Operation;
  readonly when: Operation["when"];
}

/** The path items, by path. What stands under a condition prints as `Fn::If`, at the path if all of the path does. */
export function printPaths(api: RestApi | HttpApi, security: Security): JsonObject {
  const repeated = repeatedIds(api.operations);
  const byPath = groupBy(api.operations, (operation) => pathOf(api, operation));
  const print = (operation: Operation): JsonObject => printOperation(api, operation, security, repeated.has(operation));
  return sortedMap([...byPath].map(([path, operations]) => [path, printPathItem(branchesOf(operations), print)]));
}

function branchesOf(operations: readonly Operation[]): Branch[] {
  return operations.map((operation) => ({ operation, when: operation.when }));
}

/** The default route's path key in a document; without the slash the import warns. */
function pathOf(api: RestApi | HttpApi, { path, isDefaultRoute }: Operation): string {
  return api.kind === "http" && isDefaultRoute ? "/$default" : path;
}

function printPathItem(branches: readonly Branch[], print: (operation: Operation) => JsonObject): CfnJson {
  const condition = branches[0]?.when[0]?.condition;
  if (condition !== undefined && branches.every(({ when }) => when[0]?.condition === condition)) {
    const { holds, fails } = splitByCondition(branches, condition);
    return {
      "Fn::If": [
        condition,
        ...[holds, fails].map((side) => (side.length === 0 ? noValue : printPathItem(side, print))),
      ],
    };
  }
  return jsonMap(
    methods.map((method) => {
      const own = branches.filter(({ operation }) => operation.method === method);
      return [
        method === "any" ? "x-amazon-apigateway-any-method" : method,
        own.length === 0 ? undefined : printMethod(own, print),
      ];
    }),
  );
}

function printMethod(branches: readonly Branch[], print: (operation: Operation) => JsonObject): CfnJson {
  const condition = branches.find(({ when }) => when.length > 0)?.when[0]?.condition;
  if (condition !== undefined) {
    const { holds, fails } = splitByCondition(branches, condition);
    return {
      "Fn::If": [condition, ...[holds, fails].map((side) => (side.length === 0 ? noValue : printMethod(side, print)))],
    };
  }
  // Without conditions there is one operation to a method; a document cannot say more.
  const [only] = branches;
  return only ? print(only.operation) : noValue;
}

/** Operations whose operationId another one before them has, on another method or path: the import wants them unique. */
function repeatedIds(operations: readonly Operation[]): ReadonlySet<Operation> {
  const first = new Map<string, string>();
  const inOrder = [...operations].sort((one, other) => compareText(placeOf(one), placeOf(other)));
  return new Set(
    inOrder.filter((operation) => {
      const { operationId } = operation;
      if (operationId === undefined) return false;
      const place = placeOf(operation);
      const owner = first.get(operationId) ?? place;
      first.set(operationId, owner);
      return owner !== place;
    }),
  );
}

function placeOf({ path, method }: Operation): string {
  return `${path} ${method}`;
}
