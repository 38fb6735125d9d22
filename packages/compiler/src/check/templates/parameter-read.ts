import type { Expression, Reference, Statement, Step } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** A parameter of the request that a reference reads. */
export interface ParameterRead {
  readonly name: string;
  /** Undefined where the service looks into all of them. */
  readonly place: "path" | "querystring" | "header" | undefined;
  /** Whether that is all it does: no method comes behind. */
  readonly isAsSent: boolean;
}

/** What `$input.params('q')`, `$input.params().querystring.q` and `$input.params().get("header").get("q")` read. */
export function parameterRead({ name: root, steps: [first, ...rest] }: Reference): ParameterRead | undefined {
  if (root !== "input" || first?.kind !== "method" || first.name !== "params") return undefined;
  if (first.args.length > 0) {
    const name = writtenText(first.args[0]);
    return name === undefined ? undefined : { name, place: undefined, isAsSent: rest.length === 0 };
  }
  const [place, member, ...more] = rest;
  const name = member && nameOfStep(member);
  const where = place && nameOfStep(place);
  return name !== undefined && (where === "path" || where === "querystring" || where === "header")
    ? { name, place: where, isAsSent: more.length === 0 }
    : undefined;
}

/**
 * Parameters that variables are set to, as they were sent, or loops go through the parts of; the last, of a variable that is set to
 * several.
 */
export function parameterVariables(body: readonly Statement[]): ReadonlyMap<string, ParameterRead> {
  const held = new Map<string, ParameterRead>();
  walk(body, {
    statement(node) {
      if (node.kind === "foreach") {
        const [element, , list] = node.args;
        const last = list?.kind === "reference" ? list.steps.at(-1) : undefined;
        const isParts = last?.kind === "method" && last.name === "split";
        const parameter = isParts && list?.kind === "reference" ? parameterIn(list, held) : undefined;
        if (parameter && element?.kind === "reference") held.set(element.name, { ...parameter, isAsSent: true });
      }
      if (node.kind !== "set" || node.target.steps.length > 0 || node.value.kind !== "reference") return;
      const parameter = parameterIn(node.value, held);
      if (parameter?.isAsSent === true) held.set(node.target.name, parameter);
    },
  });
  return held;
}

/** The parameter that a reference reads, itself or by a variable that holds one. */
export function parameterIn(
  reference: Reference,
  variables: ReadonlyMap<string, ParameterRead>,
): ParameterRead | undefined {
  const held = variables.get(reference.name);
  return held ? { ...held, isAsSent: reference.steps.length === 0 } : parameterRead(reference);
}

/** The member that a step leads to, if it is written there: `.name`, `["name"]` or `.get("name")`. */
export function nameOfStep(step: Step): string | undefined {
  if (step.kind === "property") return step.name;
  return writtenText(step.kind === "index" ? step.argument : step.name === "get" ? step.args[0] : undefined);
}

/** Not of a string that is put together: `"filter.$name"`. */
function writtenText(node: Expression | undefined): string | undefined {
  return node?.kind === "string" && node.template === undefined ? node.text : undefined;
}
