import type { Operation, Parameter } from "../ir/operation.ts";
import type { Note } from "./change.ts";
import type { SchemaDiff } from "./schema.ts";

/** Parameters of an operation, path variables by their new names. */
export function diffParameters(
  old: Pick<Operation, "origin" | "parameters">,
  now: Pick<Operation, "origin" | "parameters">,
  renamed: readonly (readonly [from: string, to: string])[],
  name: string,
  schemas: SchemaDiff,
  note: Note,
): void {
  const names = new Map(renamed);
  const keyOf = (parameter: Parameter, isOld: boolean): string => {
    const own = parameter.in === "path" && isOld ? (names.get(parameter.name) ?? parameter.name) : parameter.name;
    // Header names have no case.
    return `${parameter.in} ${parameter.in === "header" ? own.toLowerCase() : own}`;
  };
  const before = new Map(old.parameters.map((parameter) => [keyOf(parameter, true), parameter]));
  const after = new Map(now.parameters.map((parameter) => [keyOf(parameter, false), parameter]));
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is !== undefined) diffParameter(was, is, name, schemas, note);
    else if (was.in !== "path") {
      note("parameter/removed", "breaking", `${name} no longer knows the ${label(was)}.`, {
        old: was.origin,
        new: now.origin,
      });
    }
  }
  for (const [key, is] of after) {
    if (before.has(key) || is.in === "path") continue;
    const message = `${name} has the new ${is.isRequired ? "required " : ""}${label(is)}.`;
    note("parameter/added", is.isRequired ? "breaking" : "safe", message, { old: old.origin, new: is.origin });
  }
}

function diffParameter(was: Parameter, is: Parameter, name: string, schemas: SchemaDiff, note: Note): void {
  const places = { old: was.origin, new: is.origin };
  if (was.isRequired !== is.isRequired) {
    const message = `The ${label(is)} of ${name} is ${is.isRequired ? "required now" : "no longer required"}.`;
    note("parameter/required", is.isRequired ? "breaking" : "safe", message, places);
  }
  const isOtherText =
    was.style !== is.style ||
    was.explode !== is.explode ||
    was.contentType !== is.contentType ||
    was.allowReserved !== is.allowReserved;
  if (isOtherText) {
    note("parameter/style", "breaking", `The ${label(is)} of ${name} is written in another way.`, places);
  }
  // What nobody declared is taken for text: declaring it changes nothing on the wire.
  if (was.isImplicit || is.isImplicit) return;
  schemas.compare(was.schema, is.schema, "request", `The ${label(is)} of ${name}`);
}

function label({ in: location, name }: Parameter): string {
  return `${location} parameter "${name}"`;
}
