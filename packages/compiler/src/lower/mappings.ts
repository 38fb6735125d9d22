import type { ParameterMapping, Template } from "../ir/integration.ts";
import { entries, type Node } from "../source/node.ts";
import { cfnString } from "./cfn-value.ts";
import type { Context } from "./context.ts";
import { unexpectedType } from "./diagnostics.ts";

/** Entries of a parameter map. A value that is no text is dropped, as the service does with a warning. */
export function lowerMappings(node: Node, context: Context): ParameterMapping[] {
  return entries(node).flatMap(([target, value]) => {
    if (typeof value.value === "number" || typeof value.value === "boolean") {
      context.report(unexpectedType, value.origin, { expected: "text" });
      return [];
    }
    const source = cfnString(value, context.report);
    return source === undefined ? [] : [{ origin: value.origin, target, source }];
  });
}

/** Mapping templates by media type, their text untouched: `${…}` in them is Velocity's. `null` is an empty one. */
export function lowerTemplates(node: Node, context: Context): Template[] {
  return entries(node).flatMap(([key, value]) => {
    const text = value.value === null ? "" : cfnString(value, context.report, "verbatim");
    return text === undefined ? [] : [{ origin: value.origin, key, text }];
  });
}
