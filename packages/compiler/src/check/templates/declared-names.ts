import type { NamedSchema } from "../../ir/schema.ts";
import type { Argument, Reference, Statement, Step } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { answerShape } from "./answer-shape.ts";
import type { TemplateOwner } from "./owners.ts";
import { isClosed, shapesAt, type SeenShapes } from "./schema-shape.ts";

/** What a variable holds: a name, an entry of `entrySet`, or several of these; or anything else. */
type Kind = "name" | "entry" | "other";

/**
 * Tells whether a reference gives nothing but the name of a member of a body's object that may have only those that the schema declares:
 * the gateway, which checks bodies against the schema, lets no others through.
 */
export function declaredNamesIn(
  body: readonly Statement[],
  { schema, isValidated }: TemplateOwner,
  named: readonly NamedSchema[],
): (reference: Reference) => boolean {
  if (schema === undefined || !isValidated) return () => false;
  const sets = new Map<Reference, Kind>();
  answerShape(body, (reference, { steps }) => {
    const kind = kindOfSet(reference);
    if (kind && steps && hasDeclaredNamesOnly(shapesAt(steps, schema, named))) sets.set(reference, kind);
  });
  const variables = new Map<string, Kind>();
  const givenBy = (reference: Reference): Kind => {
    const { name, steps } = reference;
    const held = variables.get(name) ?? "other";
    const [first] = steps;
    if (first === undefined) return held;
    return held === "entry" && isKey(first) ? "name" : (sets.get(reference) ?? "other");
  };
  const note = (name: string, value: Argument): void => {
    const kind = value.kind === "reference" ? givenBy(value) : "other";
    variables.set(name, (variables.get(name) ?? kind) === kind ? kind : "other");
  };
  walk(body, {
    statement(node) {
      if (node.kind === "set") note(node.target.name, node.value);
      if (node.kind !== "foreach") return;
      const [element, , list] = node.args;
      if (element?.kind === "reference" && list) note(element.name, list);
    },
  });
  return (reference) => givenBy(reference) === "name" || variables.get(reference.name) === "name";
}

function kindOfSet({ steps }: Reference): Kind | undefined {
  const last = steps.at(-1);
  if (last?.kind !== "method") return undefined;
  return last.name === "keySet" ? "name" : last.name === "entrySet" ? "entry" : undefined;
}

function isKey(step: Step): boolean {
  return step.kind !== "index" && (step.name === "key" || step.name === "getKey");
}

/** Whether an object has no members but those that are declared; what only puts schemas together says nothing of that itself. */
function hasDeclaredNamesOnly({ shapes, isWhole }: SeenShapes): boolean {
  const said = shapes.filter(
    ({ properties, allOf, oneOf, anyOf }) => properties.length > 0 || allOf.length + oneOf.length + anyOf.length === 0,
  );
  return isWhole && said.length > 0 && said.every(isClosed);
}
