import type { Operation, Response } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Place } from "../formats/ambiguous.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";
import { isBodiless, mediaKind } from "./media-kind.ts";
import type { OperationPlan } from "./plan.ts";

/** Responses by `200`, `2XX` and `default`; the first of each, and none that HTTP does not know. */
export function declaredResponses({ responses }: Operation): ReadonlyMap<string, Response> {
  const declared = new Map<string, Response>();
  for (const response of responses) {
    const key = response.status === "default" ? "default" : response.status.toUpperCase();
    if (/^([1-5]\d\d|[1-5]XX|default)$/.test(key) && !declared.has(key)) declared.set(key, response);
  }
  return declared;
}

/** What answers in JSON hold, by response; the schemas of several media types stand for one value. */
export function answeredInJson(operation: Operation, schemas: Schemas): (readonly [key: string, of: Schema[]])[] {
  return [...declaredResponses(operation)].map(([key, { content }]) => {
    const json = content.filter((media) => mediaKind(media, schemas) === "json").map(({ schema }) => schema);
    return [key, isBodiless(operation.method, key) ? [] : json];
  });
}

/** Places of values in an operation's answers and in what it takes. */
export function placesOf({ operation, parameters, bodies }: OperationPlan, schemas: Schemas): Place[] {
  return [
    ...answeredInJson(operation, schemas).map(([, place]) => place),
    ...parameters.map(({ parameter }) => [parameter.schema]),
    ...bodies.map(({ media }) => [media.schema]),
  ];
}
