import type { NamedSchema } from "../../ir/schema.ts";
import type { Argument, Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { answerShape } from "./answer-shape.ts";
import type { TemplateOwner } from "./owners.ts";
import { shapesAt, type SeenShapes } from "./schema-shape.ts";

/**
 * Variables that hold nothing but names of a body's members, of an object that may have only those that the schema declares: the gateway,
 * which checks bodies against the schema, lets no others through.
 */
export function declaredNamesIn(
  body: readonly Statement[],
  { schema, isValidated }: TemplateOwner,
  named: readonly NamedSchema[],
): ReadonlySet<string> {
  const declared = new Set<string>();
  if (schema === undefined || !isValidated) return declared;
  const sets = new Set<Reference>();
  answerShape(body, (reference, { steps }) => {
    if (isKeySet(reference) && steps && isClosed(shapesAt(steps, schema, named))) sets.add(reference);
  });
  const others = new Set<string>();
  const note = (name: string, value: Argument): void => {
    const isDeclared =
      value.kind === "reference" && (sets.has(value) || (value.steps.length === 0 && declared.has(value.name)));
    (isDeclared ? declared : others).add(name);
  };
  walk(body, {
    statement(node) {
      if (node.kind === "set") note(node.target.name, node.value);
      if (node.kind !== "foreach") return;
      const [element, , list] = node.args;
      if (element?.kind === "reference" && list) note(element.name, list);
    },
  });
  return new Set([...declared].filter((name) => !others.has(name)));
}

function isKeySet({ steps }: Reference): boolean {
  const last = steps.at(-1);
  return last?.kind === "method" && last.name === "keySet";
}

/** Whether an object has no members but those that are declared; what only puts schemas together says nothing of that itself. */
function isClosed({ shapes, isWhole }: SeenShapes): boolean {
  const said = shapes.filter(
    ({ properties, allOf, oneOf, anyOf }) => properties.length > 0 || allOf.length + oneOf.length + anyOf.length === 0,
  );
  return (
    isWhole &&
    said.length > 0 &&
    said.every(
      ({ additionalProperties, patternProperties }) =>
        additionalProperties?.kind === "never" && patternProperties.length === 0,
    )
  );
}
