import type { Parameter, ParameterLocation, ParameterStyle } from "../ir/operation.ts";
import { shapeOf } from "../ir/shape.ts";
import { own } from "../source/json.ts";
import { child, deref, entries, follow, items, type Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import type { Context } from "./context.ts";
import { unexpectedType } from "./diagnostics.ts";
import { isTrue, textOf } from "./text.ts";
import { lowerSchema } from "./schema.ts";

const locations: ReadonlySet<string> = new Set(["path", "query", "header", "cookie"]);

/**
 * The parameters of an operation: its own, then those of the path item that it does not replace, then path parameters that
 * nobody declared (the service declares them itself, required).
 */
export function lowerParameters(operation: Node, pathItem: Node, path: string, context: Context): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const list of [follow(pathItem, "parameters"), follow(operation, "parameters")]) {
    for (const item of items(list)) {
      const parameter = lowerParameter(item, context);
      if (parameter) found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  for (const name of pathVariables(path)) {
    const key = `path ${name}`;
    if (!found.has(key)) found.set(key, implicitParameter(name, operation.origin));
  }
  return [...found.values()];
}

/** Names of the variables in a path, the `+` of a greedy one left out: `/files/{path+}` → `path`. */
function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name.replace(/\+$/, ""));
}

function lowerParameter(node: Node, context: Context): Parameter | undefined {
  const target = deref(node);
  if (target === undefined) return undefined;
  const name = textOf(target, "name");
  const location = textOf(target, "in");
  if (name === undefined || location === undefined || !locations.has(location)) {
    context.report(unexpectedType, target.origin, {
      expected: "a parameter with `name` and `in`: path, query, header or cookie",
    });
    return undefined;
  }
  const where = location as ParameterLocation;
  const content = entries(child(target, "content"))[0];
  const style = styleOf(target, where);
  return {
    origin: target.origin,
    name,
    in: where,
    isRequired: where === "path" || isTrue(target, "required"),
    isDeprecated: isTrue(target, "deprecated"),
    isImplicit: false,
    description: textOf(target, "description"),
    style,
    explode: explodes(target, style),
    allowReserved: isTrue(target, "allowReserved"),
    schema: lowerSchema(child(content ? content[1] : target, "schema"), context),
    contentType: content?.[0],
  };
}

const styles: ReadonlySet<string> = new Set([
  "simple",
  "label",
  "matrix",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "tabDelimited",
  "deepObject",
]);

function styleOf(node: Node, location: ParameterLocation): ParameterStyle {
  const written = own(node.value, "style");
  if (typeof written === "string" && styles.has(written)) return written as ParameterStyle;
  return location === "query" || location === "cookie" ? "form" : "simple";
}

function explodes(node: Node, style: ParameterStyle): boolean {
  const written = own(node.value, "explode");
  return typeof written === "boolean" ? written : style === "form" || style === "deepObject";
}

function implicitParameter(name: string, origin: Origin): Parameter {
  return {
    origin,
    name,
    in: "path",
    isRequired: true,
    isDeprecated: false,
    isImplicit: true,
    description: undefined,
    style: "simple",
    explode: false,
    allowReserved: false,
    schema: shapeOf(origin, { types: ["string"] }),
    contentType: undefined,
  };
}
