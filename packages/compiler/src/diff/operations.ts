import type { HttpApi, RestApi } from "../ir/api.ts";
import type { Operation } from "../ir/operation.ts";
import { diffRequestBody, diffResponses } from "./bodies.ts";
import type { Note } from "./change.ts";
import { diffIntegration } from "./integration.ts";
import { diffParameters } from "./parameters.ts";
import { textOf } from "./same.ts";
import { createSchemaDiff, type SchemaDiff } from "./schema.ts";
import { diffSecurity } from "./security.ts";

/** Operations that are gone, new, or not what they were. */
export function diffOperations(old: RestApi | HttpApi, now: RestApi | HttpApi, note: Note): void {
  const schemas = createSchemaDiff(old, now, note);
  const left = new Set(now.operations);
  const unmatched: Operation[] = [];
  const match = (before: Operation, after: Operation): void => {
    left.delete(after);
    diffOperation(before, after, { old, now, schemas, note });
  };
  // Of a path that is there twice, which is a mistake, the first is compared with the first.
  const byKey = new Map<string, Operation[]>();
  for (const operation of now.operations) {
    const key = keyOf(operation);
    byKey.set(key, [...(byKey.get(key) ?? []), operation]);
  }
  for (const before of old.operations) {
    const after = byKey.get(keyOf(before))?.shift();
    if (after === undefined) unmatched.push(before);
    else match(before, after);
  }
  for (const before of unmatched) {
    const shape = shapeOf(before);
    const after = [...left].find((each) => shapeOf(each) === shape) ?? anyMethod(before, now.operations);
    if (after === undefined) {
      const message = `${nameOf(before)} is gone: the gateway refuses it${before.when.length > 0 ? " in a branch of its conditions" : ""}.`;
      note("operation/removed", "breaking", message, { old: before.origin });
    } else match(before, after);
  }
  for (const added of left) {
    const isOpen = added.authorization.kind === "none" && !added.isApiKeyRequired;
    const message = `${nameOf(added)} is new${isOpen ? "; it is open to everybody" : ""}.`;
    note("operation/added", "safe", message, { new: added.origin });
  }
}

/** What two revisions of an operation are compared in. */
interface Revisions {
  readonly old: RestApi | HttpApi;
  readonly now: RestApi | HttpApi;
  readonly schemas: SchemaDiff;
  readonly note: Note;
}

function diffOperation(before: Operation, after: Operation, { old, now, schemas, note }: Revisions): void {
  const places = { old: before.origin, new: after.origin };
  const name = nameOf(before);
  const renamed = renamedVariables(before.path, after.path);
  for (const [from, to] of renamed) {
    const message = `${name} calls its path variable ${to} instead of ${from}: URLs stay, the SDK's input and the mapped name change.`;
    note("operation/path-variable", "breaking", message, places);
  }
  if (before.id !== after.id) {
    note("operation/id", "breaking", `${name} is called ${after.id} instead of ${before.id} in the SDK.`, places);
  }
  if (!before.isDeprecated && after.isDeprecated)
    note("operation/deprecated", "safe", `${name} is deprecated.`, places);
  diffParameters(before, after, renamed, name, schemas, note);
  diffRequestBody(before, after, name, schemas, note);
  diffResponses(before, after, name, schemas, note);
  diffSecurity(before, after, name, note);
  diffIntegration(before, after, name, note);
  diffValidator(before, after, { old, now, schemas, note });
}

/** A validator checks what the document declares: without one, nobody does. */
function diffValidator(before: Operation, after: Operation, { old, now, note }: Revisions): void {
  const checks = (api: RestApi | HttpApi, name: string | undefined): { body: boolean; parameters: boolean } => {
    const found = api.kind === "rest" ? api.validators.find((each) => each.name === name) : undefined;
    return { body: found?.validatesBody === true, parameters: found?.validatesParameters === true };
  };
  const [was, is] = [checks(old, before.validator), checks(now, after.validator)];
  const places = { old: before.origin, new: after.origin };
  for (const what of ["body", "parameters"] as const) {
    if (was[what] === is[what]) continue;
    const message = is[what]
      ? `The gateway checks the ${what} of ${nameOf(before)}: requests that do not fit are refused.`
      : `The gateway no longer checks the ${what} of ${nameOf(before)}.`;
    note("operation/validator", is[what] ? "breaking" : "weakened", message, places);
  }
}

/** `GET /pets`. */
function nameOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function keyOf({ method, path, when }: Operation): string {
  return `${method} ${path} ${textOf(when)}`;
}

/** The same for operations whose path differs in the names of its variables, or that stand under other conditions. */
function shapeOf({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^{}]*?(\+?)\}/g, "{$1}")}`;
}

/** The operation for all methods of the same path. */
function anyMethod({ path }: Operation, operations: readonly Operation[]): Operation | undefined {
  return operations.find((each) => each.method === "any" && each.path === path);
}

function renamedVariables(old: string, now: string): readonly (readonly [from: string, to: string])[] {
  const variables = (path: string): string[] => [...path.matchAll(/\{([^{}+]*)\+?\}/g)].map(([, name = ""]) => name);
  const after = variables(now);
  return variables(old).flatMap((from, index): [string, string][] => {
    const to = after[index];
    return to === undefined || to === from ? [] : [[from, to]];
  });
}
