import { replacements } from "../../service/replacement.ts";
import type { UpdatePlan } from "./plan.ts";
import { canonicalText, namesIn, propertyAt, type StackResource } from "./resources.ts";

/** Two resources that cannot be at once, and would be: the new one is made before the old one is deleted. */
export interface Clash {
  readonly made: StackResource;
  readonly inTheWay: StackResource;
}

/** Properties that may be left out, which says something too: the domain itself. */
const meaningfulAbsence: ReadonlySet<string> = new Set(["ApiMappingKey", "BasePath"]);

/**
 * What an update could not make, since something that it deletes later is in the way.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function clashesOf({ old, now, added, removed, replaced }: UpdatePlan): readonly Clash[] {
  const isNew = (name: string): boolean => replaced.has(name) || (now.has(name) && !old.has(name));
  const leaving = [...removed, ...[...replaced.keys()].flatMap((id) => old.get(id) ?? [])];
  const byKey = new Map<string, StackResource>();
  for (const resource of leaving) {
    const key = keyOf(resource, () => false);
    if (key !== undefined) byKey.set(key, resource);
  }
  const made = [...added, ...[...replaced.keys()].flatMap((id) => now.get(id) ?? [])];
  return made.flatMap((resource): Clash[] => {
    const key = keyOf(resource, isNew);
    const inTheWay = key === undefined ? undefined : byKey.get(key);
    return inTheWay === undefined ? [] : [{ made: resource, inTheWay }];
  });
}

/** What no two resources can share, as text; undefined where a name is made up for each. */
function keyOf(resource: StackResource, isNew: (name: string) => boolean): string | undefined {
  const unique = Object.hasOwn(replacements, resource.type) ? (replacements[resource.type]?.unique ?? []) : [];
  if (unique.length === 0) return undefined;
  const parts: string[] = [resource.type];
  for (const property of unique) {
    const value = propertyAt(resource, property);
    if (value === undefined && !meaningfulAbsence.has(property)) return undefined;
    // What a new resource is called, nothing that was there before can be called.
    if ([...namesIn(value)].some(isNew)) return undefined;
    const text = typeof value === "string" ? value : canonicalText(value);
    // Below one resource there is room for one path variable, whatever its name.
    parts.push(property === "PathPart" && /^\{.*\}$/.test(text) ? "{}" : text);
  }
  return JSON.stringify(parts);
}
