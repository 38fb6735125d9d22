import type { ParameterMapping, Template } from "../ir/integration.ts";
import { localFile } from "../load/location.ts";
import { own } from "../source/json.ts";
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

/**
 * Mapping templates by media type, their text untouched: `${…}` in them is Velocity's. `null` is an empty one, and
 * `{ $file: ./put-order.vtl }` one that stands in a file of its own.
 */
export function lowerTemplates(node: Node, context: Context): Template[] {
  return entries(node).flatMap(([key, value]) => {
    const path = own(value.value, "$file");
    if (path !== undefined) {
      // One that cannot be read is reported where it was tried.
      const file = localFile(path, value.origin.file);
      const text = file === undefined ? undefined : context.document.sources.get(file);
      if (file === undefined || text === undefined) return [];
      return [{ origin: value.origin, key, text, textOrigin: { file, pointer: "" } }];
    }
    const text = value.value === null ? "" : cfnString(value, context.report, "verbatim");
    return text === undefined ? [] : [{ origin: value.origin, key, text }];
  });
}
