import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";

/** A resource of a template. */
export interface StackResource {
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** Whether it stays in the account when it leaves the stack. */
  readonly isRetained: boolean;
  readonly json: Json;
}

/** The resources of a template by logical id; what is none is left out. */
export function resourcesOf(template: JsonObject): ReadonlyMap<string, StackResource> {
  const found = new Map<string, StackResource>();
  const section = own(template, "Resources");
  for (const [id, json] of Object.entries(isObject(section) ? section : {})) {
    const [type, properties] = [own(json, "Type"), own(json, "Properties")];
    if (typeof type !== "string") continue;
    const isRetained = canonicalText(own(json, "DeletionPolicy")).startsWith('"Retain');
    found.set(id, { id, type, properties: isObject(properties) ? properties : {}, isRetained, json });
  }
  return found;
}

/** The value of a property, dotted for an inner one. */
export function propertyAt({ properties }: StackResource, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>(own, properties);
}

/** Logical ids and parameters that a value refers to. */
export function namesIn(value: Json | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (json: Json): void => {
    if (Array.isArray(json)) (json as readonly Json[]).forEach(visit);
    if (!isObject(json)) return;
    for (const [key, member] of Object.entries(json)) {
      if (key === "Ref" && typeof member === "string") names.add(member);
      else if (key === "Fn::GetAtt") names.add(firstOf(member));
      else if (key === "Fn::Sub") addNamesInSub(member, names);
      if (key !== "Fn::GetAtt") visit(member);
    }
  };
  if (value !== undefined) visit(value);
  return names;
}

function firstOf(member: Json): string {
  const first = Array.isArray(member) ? (member as readonly Json[])[0] : member;
  return typeof first === "string" ? (first.split(".")[0] ?? "") : "";
}

function addNamesInSub(member: Json, names: Set<string>): void {
  const text = Array.isArray(member) ? (member as readonly Json[])[0] : member;
  if (typeof text !== "string") return;
  for (const [, name = ""] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) names.add(name.split(".")[0] ?? "");
}

/** The value as text, members in the order of their names: equal for what says the same. */
export function canonicalText(value: Json | undefined): string {
  if (value === undefined) return "";
  return JSON.stringify(value, (_, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1))) : inner,
  );
}
