import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { MediaType, Operation, Pagination, Parameter } from "../../../ir/operation.ts";
import { pascalCase, type Names } from "../names.ts";
import type { Schema } from "../../../ir/schema.ts";
import { resolve, type Schemas } from "../../../ir/schema-walk.ts";
import { mergeBranches } from "./merge-branches.ts";
import { essenceOf, isMediaType, mediaKind, type MediaKind } from "./media-kind.ts";
import { pagingOf } from "./paging.ts";

/** An operation with the names it has in the package. */
export interface OperationPlan {
  readonly operation: Operation;
  readonly functionName: string;
  readonly descriptorName: string;
  readonly inputName: string;
  readonly outputName: string;
  readonly resultName: string;
  /** Set if the answers are pages of a list. */
  readonly paging: PagingPlan | undefined;
  readonly parameters: readonly ParameterPlan[];
  /** First one first choice. */
  readonly bodies: readonly BodyPlan[];
}

/** What iterates the pages of an operation. */
export interface PagingPlan {
  readonly pagination: Pagination;
  readonly functionName: string;
  /** Type of one item of the list. */
  readonly itemName: string;
}

export interface ParameterPlan {
  readonly parameter: Parameter;
  /** In the input. */
  readonly key: string;
  /** Stands for several segments of the path. */
  readonly isGreedy: boolean;
  /** One piece of text: neither an array nor an object, nor anything that may be either. */
  readonly isScalar: boolean;
}

export interface BodyPlan {
  readonly media: MediaType;
  readonly kind: MediaKind;
  /** As it is sent: a range is made a type. */
  readonly type: string;
}

/** Input keys that are not parameters. */
const ownKeys = ["body", "contentType", "method"];

/** Names every operation. Branches of `Fn::If` share one function: see {@link mergeBranches}. */
export function planOperations(api: RestApi | HttpApi, names: Names, schemas: Schemas): OperationPlan[] {
  const operations = mergeBranches(api.operations.filter(({ isPreflight }) => !isPreflight));
  // Before all other names, so that no operation is called otherwise for what is made for another.
  const functionNames = new Map(operations.map((operation) => [operation, names.value(operation.id)]));
  return operations.map((operation) => {
    const functionName = functionNames.get(operation) ?? operation.id;
    const typeName = pascalCase(operation.id);
    const pagination = pagingOf(operation, schemas);
    return {
      operation,
      functionName,
      descriptorName: names.value(`${operation.id}Operation`),
      inputName: names.type(`${typeName} Input`),
      outputName: names.type(`${typeName} Output`),
      resultName: names.type(`${typeName} Result`),
      paging: pagination && {
        pagination,
        functionName: names.value(`${operation.id}Pages`),
        itemName: names.type(`${typeName} Item`),
      },
      parameters: planParameters(operation, schemas),
      bodies: planBodies(operation, schemas),
    };
  });
}

/** Keys are the wire names; where two parameters share one, or one of ours is taken, the place is added: `idInQuery`. */
function planParameters({ parameters, path, isDefaultRoute }: Operation, schemas: Schemas): ParameterPlan[] {
  const taken = new Set(isDefaultRoute ? [...ownKeys, "path"] : ownKeys);
  return parameters.map((parameter) => {
    let key = parameter.name;
    for (let count = 1; taken.has(key); count += 1) {
      key = `${parameter.name}In${pascalCase(parameter.in)}${count === 1 ? "" : count}`;
    }
    taken.add(key);
    const isGreedy = parameter.in === "path" && path.includes(`{${parameter.name}+}`);
    return { parameter, key, isGreedy, isScalar: isScalar(parameter.schema, schemas) };
  });
}

/** Whether every value of a schema is one piece of text. */
function isScalar(schema: Schema, schemas: Schemas, depth = 0): boolean {
  const shape = resolve(schema, schemas);
  // So deep, nothing is certain; a style for arrays and objects sends single values just as well.
  if (shape?.kind !== "shape" || depth > deepestChoice) return false;
  const { types, enum: values, allOf, oneOf, anyOf } = shape;
  if (values) return values.every((value) => typeof value !== "object");
  if (types.length > 0) return types.every((type) => type !== "array" && type !== "object");
  const isScalarToo = (inner: Schema): boolean => isScalar(inner, schemas, depth + 1);
  return allOf.some(isScalarToo) || [oneOf, anyOf].some((choices) => choices.length > 0 && choices.every(isScalarToo));
}

const deepestChoice = 8;

function planBodies({ requestBody }: Operation, schemas: Schemas): BodyPlan[] {
  const bodies = new Map<string, BodyPlan>();
  for (const media of requestBody?.content ?? []) {
    const kind = mediaKind(media, schemas);
    const type = concreteType(media.type, kind);
    if (isMediaType(type) && !bodies.has(type)) bodies.set(type, { media, kind, type });
  }
  return [...bodies.values()];
}

function concreteType(type: string, kind: MediaKind): string {
  if (!essenceOf(type).includes("*")) return type;
  if (kind === "json") return "application/json";
  return kind === "text" ? "text/plain" : "application/octet-stream";
}
