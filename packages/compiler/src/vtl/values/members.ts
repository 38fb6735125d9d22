import { map as newMap, type JavaMap, type Unmade, type Value } from "./value.ts";

/**
 * Members of a map, by keys that are looked for as they are: an object is found only by itself; `mapKey` finds an equal one.
 *
 * Nearly all maps are small, and many a payload is made of hundreds of them. A few members one after the other in an array
 * are sooner made and searched than a Map; a map that grows beyond that gets one.
 */
export const maximumPairs: number = 8 * 2;

/** The value of a key; undefined if there is no such key. */
export function memberOf(map: JavaMap, key: Value): Value | undefined {
  if (map.instead) return inMap(map, map.instead, key);
  return inPairs(map.pairs, key);
}

function inPairs(pairs: readonly Value[], key: Value): Value | undefined {
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === key) return pairs[at + 1];
  return undefined;
}

/** A name that is looked for in one map after the other, and where it was last: objects of a list are mostly alike. */
export interface SoughtName {
  readonly name: string;
  at: number;
}

/** The value of a name; undefined if there is none. */
export function memberSought(map: JavaMap, sought: SoughtName): Value | undefined {
  const { name, at: last } = sought;
  if (map.instead) return inMap(map, map.instead, name);
  const { pairs } = map;
  if (last < pairs.length && pairs[last] === name) return pairs[last + 1];
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== name) continue;
    sought.at = at;
    return pairs[at + 1];
  }
  return undefined;
}

function inMap(map: JavaMap, instead: Map<Value, Value> | Unmade, key: Value): Value | undefined {
  if (instead instanceof Map) return instead.get(key);
  const made = inPairs(map.pairs, key);
  if (made !== undefined || typeof key !== "string") return made;
  const { source, of } = instead;
  const member = source.member(of, key);
  // What a template can change is made once.
  if (typeof member === "object" && member !== null) map.pairs = withPair(map.pairs, key, member);
  return member;
}

/** The map with all its members. */
function settled(map: JavaMap): JavaMap {
  const { instead, pairs: made } = map;
  if (!instead || instead instanceof Map) return map;
  const { source, of } = instead;
  map.instead = undefined;
  map.pairs = [];
  for (const name of source.names(of)) map.pairs.push(name, inPairs(made, name) ?? source.member(of, name) ?? null);
  if (map.pairs.length > maximumPairs) makeLarge(map);
  return map;
}

export function hasMember(map: JavaMap, key: Value): boolean {
  return memberOf(map, key) !== undefined;
}

/** Sets the value of a key: of one that is there in its place, else behind the others. */
export function setMember(map: JavaMap, key: Value, value: Value): void {
  const { instead } = map;
  if (instead instanceof Map) instead.set(key, value);
  else if (instead) setMember(settled(map), key, value);
  else {
    map.pairs = withPair(map.pairs, key, value);
    if (map.pairs.length > maximumPairs) makeLarge(map);
  }
}

/** Pairs with the value of a key set. They may be the given ones, which are not to be used any more. */
export function withPair(pairs: Value[], key: Value, value: Value): Value[] {
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== key) continue;
    pairs[at + 1] = value;
    return pairs;
  }
  // Pushing to a short array makes room for many.
  if (pairs.length === 0) return [key, value];
  if (pairs.length === 2) return [pairs[0] ?? null, pairs[1] ?? null, key, value];
  pairs.push(key, value);
  return pairs;
}

/** A map of more than `maximumPairs` pairs that `withPair` made. */
export function largeMapOf(pairs: Value[]): JavaMap {
  const made = newMap(pairs);
  makeLarge(made);
  return made;
}

function makeLarge(map: JavaMap): void {
  const large = new Map(membersOf(map));
  map.pairs = [];
  map.instead = large;
}

export function deleteMember(map: JavaMap, key: Value): void {
  const { pairs, instead } = settled(map);
  if (instead instanceof Map) instead.delete(key);
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === key) pairs.splice(at, 2);
}

export function clearMembers(map: JavaMap): void {
  map.pairs = [];
  map.instead = undefined;
}

export function sizeOf(map: JavaMap): number {
  const { pairs, instead } = settled(map);
  return instead instanceof Map ? instead.size : pairs.length / 2;
}

/** The keys, in a new list. */
export function keysOf(map: JavaMap): Value[] {
  const { pairs, instead } = settled(map);
  return instead instanceof Map ? [...instead.keys()] : pairs.filter((_, at) => at % 2 === 0);
}

/** The values, in a new list. */
export function valuesOf(map: JavaMap): Value[] {
  const { pairs, instead } = settled(map);
  return instead instanceof Map ? [...instead.values()] : pairs.filter((_, at) => at % 2 === 1);
}

/** Keys and values as they are now; what is put later is not among them. */
export function membersOf(map: JavaMap): [key: Value, value: Value][] {
  const { pairs, instead } = settled(map);
  if (instead instanceof Map) return [...instead];
  const members: [Value, Value][] = [];
  for (let at = 0; at < pairs.length; at += 2) members.push([pairs[at] ?? null, pairs[at + 1] ?? null]);
  return members;
}
