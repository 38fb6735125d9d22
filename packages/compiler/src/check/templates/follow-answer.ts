import { parseJsonPath } from "../../mapping/json-path/parse.ts";
import type { Expression, Reference, Statement, Step } from "../../vtl/ast.ts";
import { emptyShape, itemOf, memberOf, type AnswerShape } from "./answer-part.ts";

/** What is known while a template is gone through. */
export interface Reader {
  readonly root: AnswerShape;
  readonly variables: Map<string, AnswerShape>;
  /** Variables that hold JSON made of a part. */
  readonly texts: Set<string>;
  isClear: boolean;
  /** The part that the reference being followed has come to. */
  last: AnswerShape | undefined;
}

/** The part that an expression leads to. */
export function shapeOf(node: Expression, reader: Reader): AnswerShape | undefined {
  if (node.kind === "reference") return follow(node, reader);
  return node.kind === "group" ? shapeOf(node.inner, reader) : undefined;
}

/** What a reference leads to, and the last part of the payload on its way. */
export function followWhole(
  node: Reference,
  reader: Reader,
): { readonly last: AnswerShape | undefined; readonly shape: AnswerShape | undefined } {
  reader.last = undefined;
  const shape = follow(node, reader);
  return { last: reader.last, shape };
}

function follow({ name, steps }: Reference, reader: Reader): AnswerShape | undefined {
  const [first, ...rest] = steps;
  switch (name) {
    case "input":
      return first && first.kind !== "index" ? followSteps(ofInput(first, reader), rest, reader) : undefined;
    case "util": {
      const [argument] = first?.kind === "method" && first.name === "parseJson" ? first.args : [];
      const text = argument && shapeOf(argument, reader);
      if (argument === undefined || text === undefined) return undefined;
      // JSON that was made of a part is that part.
      return followSteps(isJsonOfPart(argument, reader) ? text : (text.inner ??= emptyShape(undefined)), rest, reader);
    }
    default:
      return followSteps(reader.variables.get(name), steps, reader);
  }
}

/** Whether something is what `$input.json` and `$input.body` give, or a variable that holds that. */
export function isJsonOfPart(node: Expression, { texts }: Reader): boolean {
  if (node.kind !== "reference") return false;
  const [first, ...rest] = node.steps;
  if (first === undefined) return texts.has(node.name);
  if (node.name !== "input" || rest.length > 0 || first.kind === "index") return false;
  return first.name === "body" || (first.kind === "method" && first.name === "json");
}

function ofInput(step: Exclude<Step, { kind: "index" }>, reader: Reader): AnswerShape | undefined {
  if (step.name === "body") return reader.root;
  if (!/^(?:json|path)$/.test(step.name) || step.kind !== "method") return undefined;
  const [path] = step.args;
  const text = path?.kind === "string" ? textOf(path.template?.body, path.text) : undefined;
  const shape = text === undefined ? undefined : atPath(text, reader.root);
  if (shape === undefined) reader.isClear = false;
  return shape;
}

/** A string, with an index in place of what is put into it. */
function textOf(parts: readonly Statement[] | undefined, text: string): string | undefined {
  if (parts === undefined || parts.every(({ kind }) => kind === "text")) return text;
  const written = parts.map((part) => (part.kind === "text" ? part.text : part.kind === "reference" ? "0" : undefined));
  return written.includes(undefined) ? undefined : written.join("");
}

function atPath(text: string, root: AnswerShape): AnswerShape | undefined {
  const { path } = parseJsonPath(text);
  let here = root;
  for (const step of path?.steps ?? []) {
    const [name, ...others] = step.kind === "property" ? step.names : [];
    if (step.kind === "index" || step.kind === "wildcard") here = itemOf(here);
    else if (name !== undefined && others.length === 0) here = memberOf(here, name);
    else return undefined;
  }
  return path && here;
}

/** Methods that tell nothing but that there is something. */
const measures = /^(?:size|isEmpty|equals|hashCode|toString|contains|containsKey|containsValue|iterator)$/;

function followSteps(start: AnswerShape | undefined, steps: readonly Step[], reader: Reader): AnswerShape | undefined {
  let here = start;
  reader.last = start;
  for (const step of steps) {
    if (here === undefined) return undefined;
    reader.last = here;
    here = followStep(here, step, reader);
  }
  reader.last = here ?? reader.last;
  return here;
}

function followStep(here: AnswerShape, step: Step, reader: Reader): AnswerShape | undefined {
  if (step.kind === "property") return /^(?:empty|class)$/.test(step.name) ? undefined : memberOf(here, step.name);
  const argument = step.kind === "index" ? step.argument : step.args[0];
  if (step.kind === "index" || step.name === "get") {
    if (argument?.kind === "string" && argument.template === undefined) return memberOf(here, argument.text);
    if (argument?.kind === "integer") return itemOf(here);
    reader.isClear = false;
    return undefined;
  }
  if (/^(?:keySet|entrySet|values|put|putAll|add|addAll|remove|set)$/.test(step.name)) reader.isClear = false;
  else if (step.name === "size") itemOf(here);
  else if (!measures.test(step.name)) here.isText = true;
  return undefined;
}
