import { standsFor } from "../../../ir/stand-in.ts";
import type { Definitions } from "../definitions.ts";
import type { Template } from "../template.ts";
import { replaceUsesIn } from "./template-uses.ts";

/** The template with what the configuration calls by the name of a parameter that there is turned into references to that one. */
export function bindParameters(template: Template, definitions: Definitions | undefined): Template {
  const isThere = (name: string): boolean =>
    Object.hasOwn(template.parameters, name) || Object.hasOwn(definitions?.parameters ?? {}, name);
  return replaceUsesIn(template, (use) => {
    if (use.kind !== "ref") return undefined;
    const unnamed = standsFor(use.name);
    return unnamed?.kind === "parameter" && isThere(unnamed.name) ? { Ref: unnamed.name } : undefined;
  });
}
