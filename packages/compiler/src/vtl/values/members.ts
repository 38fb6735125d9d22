import type { JavaMap, Value } from "./value.ts";

/**
 * Members of a map, by keys that are looked for as they are: an object is found only by itself; `mapKey` finds an equal one.
 *
 * Nearly all maps are small, and many a payload is made of hundreds of them. A few members one after the other in an array
 * are sooner made and searched than a Map; a map that grows beyond that gets one.
 */
const maximumPairs = 8 * 2;

/** The value of a key; undefined if there is no such key. */
export function memberOf({ pairs, large }: JavaMap, key: Value): Value | undefined {
  if (large) return large.get(key);
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === key) return pairs[at + 1];
  return undefined;
}

/** A name that is looked for in one map after the other, and where it was last: objects of a list are mostly alike. */
export interface SoughtName {
  readonly name: string;
  at: number;
}

/** The value of a name; undefined if there is none. */
export function memberSought({ pairs, large }: JavaMap, sought: SoughtName): Value | undefined {
  const { name, at: last } = sought;
  if (large) return large.get(name);
  if (last < pairs.length && pairs[last] === name) return pairs[last + 1];
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== name) continue;
    sought.at = at;
    return pairs[at + 1];
  }
  return undefined;
}

export function hasMember(map: JavaMap, key: Value): boolean {
  return memberOf(map, key) !== undefined;
}

/** Sets the value of a key: of one that is there in its place, else behind the others. */
export function setMember(map: JavaMap, key: Value, value: Value): void {
  const { pairs, large } = map;
  if (large) {
    large.set(key, value);
    return;
  }
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== key) continue;
    pairs[at + 1] = value;
    return;
  }
  // Pushing to an empty array makes room for many.
  if (pairs.length === 0) map.pairs = [key, value];
  else if (pairs.length < maximumPairs) pairs.push(key, value);
  else makeLarge(map).set(key, value);
}

function makeLarge(map: JavaMap): Map<Value, Value> {
  map.large = new Map(membersOf(map));
  map.pairs = [];
  return map.large;
}

export function deleteMember({ pairs, large }: JavaMap, key: Value): void {
  large?.delete(key);
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === key) pairs.splice(at, 2);
}

export function clearMembers(map: JavaMap): void {
  map.pairs = [];
  map.large = undefined;
}

export function sizeOf({ pairs, large }: JavaMap): number {
  return large?.size ?? pairs.length / 2;
}

/** The keys, in a new list. */
export function keysOf({ pairs, large }: JavaMap): Value[] {
  return large ? [...large.keys()] : pairs.filter((_, at) => at % 2 === 0);
}

/** The values, in a new list. */
export function valuesOf({ pairs, large }: JavaMap): Value[] {
  return large ? [...large.values()] : pairs.filter((_, at) => at % 2 === 1);
}

/** Keys and values as they are now; what is put later is not among them. */
export function membersOf({ pairs, large }: JavaMap): [key: Value, value: Value][] {
  if (large) return [...large];
  const members: [Value, Value][] = [];
  for (let at = 0; at < pairs.length; at += 2) members.push([pairs[at] ?? null, pairs[at + 1] ?? null]);
  return members;
}
