import type { Place } from "./place.ts";
import { jsonText } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/** A member of what a template writes. */
export interface Member {
  readonly name: string;
  readonly type: ValueType;
  readonly place: Place;
  /** The condition under which it is there; undefined if it always is. */
  readonly when: string | undefined;
}

/** Variables of a template that no other place of it uses. */
export interface Variables {
  next(word: string): string;
}

/** Numbers each variable: `$item1`, `$item2`. */
export function createVariables(): Variables {
  const counts = new Map<string, number>();
  return {
    next(word) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return `$${word}${count}`;
    },
  };
}

/** The members of an object below a place; those that need not be there are asked for, so that an empty text stays one. */
export function membersBelow(place: Place, type: ValueType, isTrusted: boolean): Member[] {
  if (type.kind !== "object") return [];
  return type.members.map(({ name, isRequired, type: inner }) => ({
    name,
    type: inner,
    place: place.member(name),
    when: isRequired && isTrusted ? undefined : has(place, name),
  }));
}

/** Whether an object has a member; `== true`, since a bare condition holds for what is undefined too. */
export function has(place: Place, name: string): string {
  return `${place.value}.containsKey("${name}") == true`;
}

/** A line of a JSON object. */
export interface Line {
  /** The condition under which it is there; undefined if it always is. */
  readonly when: string | undefined;
  /** `"name": value` */
  write(): string;
}

/**
 * Members of a JSON object, each on a line: those that are always there first, and before each other one its comma.
 *
 * `write` gives JSON of a member's value.
 */
export function writeMembers(
  members: readonly Member[],
  write: (member: Member) => string,
  variables: Variables,
): string {
  return writeLines(
    members.map((member) => ({ when: member.when, write: () => `${jsonText(member.name)}: ${write(member)}` })),
    variables,
  );
}

/** Lines of a JSON object: those that are always there first, and before each other one its comma. */
export function writeLines(lines: readonly Line[], variables: Variables): string {
  const always = lines.filter(({ when }) => when === undefined);
  const others = lines.filter(({ when }) => when !== undefined);
  if (always.length > 0) {
    return [
      always.map((line) => line.write()).join(",\n"),
      ...others.map((line) => `#if(${line.when ?? ""}), ${line.write()}#end`),
    ].join("\n");
  }
  const comma = variables.next("comma");
  // Before the first one that is there stands nothing.
  return [
    `#set(${comma} = "")`,
    ...others.map((line) => `#if(${line.when ?? ""})${comma}${line.write()}#set(${comma} = ",")#end`),
  ].join("\n");
}
