import { existsSync, readFileSync } from "node:fs";
import { readJson } from "../../../src/mapping/json-path/read-json.ts";
import { membersOf } from "../../../src/vtl/values/members.ts";
import { isKind, map, type JavaMap, type Value } from "../../../src/vtl/values/value.ts";

/** A line of a file of recorded answers. */
export interface Row {
  /** A member that is a text; undefined if it is none. */
  text(name: string): string | undefined;
  /** Whether a member is `true`. */
  is(name: string): boolean;
  /** A member that is an object, as Java would read it, so that `1.0` is a Double; a new one each time. Empty if it is none. */
  object(name: string): JavaMap;
  /** A member as Java would read it; null if there is none. */
  value(name: string): Value;
}

/** Rows of a file with a JSON object a line; none if it is not there. */
export /** Rows of a file with a JSON object a line; none if it is not there. */
function readRows(file: string): Row[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map(readRow);
}

function readRow(line: string): Row {
  const members = readMembers(line);
  return {
    value: (name) => members.get(name) ?? null,
    is: (name) => members.get(name) === true,
    text(name) {
      const member = members.get(name);
      return typeof member === "string" ? member : undefined;
    },
    object(name) {
      const member = readMembers(line).get(name);
      return isKind(member, "map") ? member : map();
    },
  };
}

function readMembers(line: string): ReadonlyMap<Value, Value> {
  const read = readJson(line, "array-list");
  if (read.error !== undefined || !isKind(read.value, "map")) throw new Error(`No JSON object: ${line.slice(0, 80)}`);
  return new Map(membersOf(read.value));
}
