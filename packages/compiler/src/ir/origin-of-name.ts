import type { Json } from "../source/json.ts";
import type { Origin } from "../source/origin.ts";
import { soleFunction } from "../source/sole-function.ts";
import type { Api } from "./api.ts";
import { isIntrinsic, type Reference } from "./cfn.ts";
import { forEachUse } from "./name-uses.ts";

/** Where the first thing of an API stands that names this resource; undefined if it is settings alone that do. */
export function originOfName(api: Api, resource: string): Origin | undefined {
  const seen = new Set<unknown>();
  const pending: { readonly value: unknown; readonly origin: Origin }[] = [{ value: api, origin: api.origin }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, origin } = next;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isIntrinsic(value) ? value.parts.some((part) => isNamedBy(part, resource)) : isNamedIn(value, resource))
      return origin;
    const ownOrigin = "origin" in value ? (value.origin as Origin) : origin;
    // The last one pushed is the first one looked at.
    for (const [key, inner] of Object.entries(value).reverse())
      if (key !== "settings" && key !== "origin") pending.push({ value: inner, origin: ownOrigin });
  }
  return undefined;
}

function isNamedBy(part: string | Reference, resource: string): boolean {
  if (typeof part === "string") return false;
  if (part.kind === "attribute") return part.resource === resource;
  return part.kind === "function" ? isUsedIn(part.json, resource) : part.kind === "ref" && part.name === resource;
}

/** A policy, or whatever else is kept as it is written. */
function isNamedIn(value: object, resource: string): boolean {
  return soleFunction(value) !== undefined && isUsedIn(value as Json, resource);
}

function isUsedIn(json: Json, resource: string): boolean {
  let isUsed = false;
  forEachUse(json, (use) => {
    isUsed ||= (use.kind === "attribute" ? use.resource : use.kind === "ref" && use.name) === resource;
  });
  return isUsed;
}
