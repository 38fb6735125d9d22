import { replacements } from "../../service/replacement.ts";
import type { JsonObject } from "../../source/json.ts";
import { canonicalText, namesIn, propertyAt, resourcesOf, type StackResource } from "./resources.ts";

/** Why a resource is made anew. */
export type Cause =
  | { readonly kind: "property"; readonly property: string; readonly from: string; readonly to: string }
  | { readonly kind: "reference"; readonly property: string; readonly to: string };

/** What an update of a stack does with its resources, as CloudFormation decides it. */
export interface UpdatePlan {
  readonly old: ReadonlyMap<string, StackResource>;
  readonly now: ReadonlyMap<string, StackResource>;
  readonly added: readonly StackResource[];
  readonly removed: readonly StackResource[];
  /** In both, with something different; they keep what they are called in the account. */
  readonly changed: readonly StackResource[];
  readonly replaced: ReadonlyMap<string, readonly Cause[]>;
  /** Of another type under the same id, which is refused. */
  readonly retyped: readonly StackResource[];
}

/**
 * The plan for updating a stack of the old template with the new one. A resource is replaced if a create-only property changes, or
 * refers to a resource that is replaced.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
 */
export function planUpdate(oldTemplate: JsonObject, newTemplate: JsonObject): UpdatePlan {
  const [old, now] = [resourcesOf(oldTemplate), resourcesOf(newTemplate)];
  const kept = [...now.values()].filter(({ id }) => old.has(id));
  const retyped = kept.filter(({ id, type }) => old.get(id)?.type !== type);
  const replaced = new Map<string, readonly Cause[]>();
  for (const resource of kept) {
    const before = old.get(resource.id);
    if (before === undefined || before.type !== resource.type) continue;
    const causes = createOnlyOf(resource).flatMap((property): Cause[] => {
      const [from, to] = [propertyAt(before, property), propertyAt(resource, property)];
      if (canonicalText(from) === canonicalText(to)) return [];
      return [{ kind: "property", property, from: canonicalText(from), to: canonicalText(to) }];
    });
    if (causes.length > 0) replaced.set(resource.id, causes);
  }
  spread(kept, replaced);
  return {
    old,
    now,
    added: [...now.values()].filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !now.has(id)),
    changed: kept.filter(
      ({ id, json }) => !replaced.has(id) && canonicalText(old.get(id)?.json) !== canonicalText(json),
    ),
    replaced,
    retyped,
  };
}

/** Whoever names a replaced resource in a create-only property is replaced too. */
function spread(kept: readonly StackResource[], replaced: Map<string, readonly Cause[]>): void {
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (const resource of kept) {
      if (replaced.has(resource.id)) continue;
      const causes = createOnlyOf(resource).flatMap((property) =>
        [...namesIn(propertyAt(resource, property))]
          .filter((name) => replaced.has(name))
          .map((to): Cause => ({ kind: "reference", property, to })),
      );
      if (causes.length === 0) continue;
      replaced.set(resource.id, causes);
      hasGrown = true;
    }
  }
}

function createOnlyOf({ type }: StackResource): readonly string[] {
  return Object.hasOwn(replacements, type) ? (replacements[type]?.createOnly ?? []) : [];
}
