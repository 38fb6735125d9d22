import type { MediaType, Operation, Parameter, RequestBody, Response } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Located } from "../../../source/origin.ts";
import { shapeOf } from "../../../ir/shape.ts";

/**
 * Operations with those made one that a stack has only one of: same method and path, in branches of `Fn::If`.
 *
 * A caller cannot know which branch was deployed, so that the one takes and gives what any of them does. Its name is the
 * first one's.
 */
export function mergeBranches(operations: readonly Operation[]): Operation[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { method, path, when } = operation;
    // Without conditions, two of one method and path are a mistake of the document, and stay two.
    const key = when.length === 0 ? operation.id : `${method} ${path}`;
    const group = groups.get(key);
    if (group) group.push(operation);
    else groups.set(key, [operation]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.length === 0 ? first : merge(first, [first, ...others]);
  });
}

function merge(first: Operation, branches: readonly Operation[]): Operation {
  return {
    ...first,
    isDeprecated: branches.every(({ isDeprecated }) => isDeprecated),
    parameters: mergeParameters(branches),
    requestBody: mergeBodies(branches),
    responses: mergeResponses(branches),
    security: branches.flatMap(({ security }) => security).filter(isFirst((one) => JSON.stringify(one))),
  };
}

function mergeParameters(branches: readonly Operation[]): Parameter[] {
  const all = branches.flatMap(({ parameters }) => parameters);
  return groupBy(all, (parameter) => JSON.stringify([parameter.in, parameter.name])).map(([first, same]) => ({
    ...first,
    isRequired: same.length === branches.length && same.every(({ isRequired }) => isRequired),
    schema: anyOf(same.map(({ schema }) => schema)),
  }));
}

function mergeBodies(branches: readonly Operation[]): RequestBody | undefined {
  const bodies = branches.flatMap(({ requestBody }) => requestBody ?? []);
  const [first] = bodies;
  return (
    first && {
      ...first,
      isRequired: bodies.length === branches.length && bodies.every(({ isRequired }) => isRequired),
      content: mergeContent(bodies),
    }
  );
}

function mergeResponses(branches: readonly Operation[]): Response[] {
  const all = branches.flatMap(({ responses }) => responses);
  return groupBy(all, ({ status }) => status).map(([first, same]) => ({ ...first, content: mergeContent(same) }));
}

function mergeContent(holders: readonly { readonly content: readonly MediaType[] }[]): MediaType[] {
  const all = holders.flatMap(({ content }) => content);
  return groupBy(all, ({ type }) => type).map(([first, same]) => ({
    ...first,
    schema: anyOf(same.map(({ schema }) => schema)),
  }));
}

/** Branches that come from one place of the document have the same schema. */
function anyOf(schemas: readonly Schema[]): Schema {
  const distinct = schemas.filter(isFirst(placeOf));
  const [first] = distinct;
  if (distinct.length === 1 && first) return first;
  const origin = first?.origin ?? { file: "", pointer: "" };
  return shapeOf(origin, { anyOf: distinct });
}

const placeOf = ({ origin }: Located): string => JSON.stringify([origin.file, origin.pointer]);

function isFirst<T>(keyOf: (item: T) => string): (item: T) => boolean {
  const seen = new Set<string>();
  return (item) => {
    const { size } = seen;
    return seen.add(keyOf(item)).size > size;
  };
}

/** Groups in the order in which they are met, each with its first member. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [first: T, all: T[]][] {
  const groups = new Map<string, [T, T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group[1].push(item);
    else groups.set(key, [item, [item]]);
  }
  return [...groups.values()];
}
