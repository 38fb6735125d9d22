import { parseJsonPath } from "../../mapping/json-path/parse.ts";
import type { Steps } from "../../mapping/takes/strict-json.ts";
import type { Expression, Reference, Statement, Step } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** What a template takes a part of its payload for, told by how it reads it. */
export interface AnswerShape {
  /** Where in the payload it is; the index of an item is 0. Undefined for what is in a text of the payload. */
  readonly steps: Steps | undefined;
  readonly members: Map<string, AnswerShape>;
  /** Of each item, if it is gone through as a list. */
  item: AnswerShape | undefined;
  /** Of the JSON in it, if it is a text that is read as such. */
  inner: AnswerShape | undefined;
  /** Whether it is used as a text. */
  isText: boolean;
  /** Whether it is taken for something in base64. */
  isEncoded: boolean;
  /** What it is compared with, but for the empty text. */
  readonly compared: Set<string | number>;
}

/**
 * What a reference leads to, as far as that is a part of the payload; `isAll` if no method comes behind that, `isJson` if it gives the
 * part as a text of JSON.
 */
export type PartFound = (reference: Reference, shape: AnswerShape, isAll: boolean, isJson: boolean) => void;

/**
 * The shape of the payload that a template is written for; undefined where it reads it in ways that tell too little, such as by filters
 * or by names that it works out.
 */
export function answerShape(body: readonly Statement[], found?: PartFound): AnswerShape | undefined {
  const reader: Reader = {
    root: emptyShape([]),
    variables: new Map(),
    texts: new Set(),
    isClear: true,
    last: undefined,
  };
  walk(body, {
    statement(node) {
      if (node.kind === "set" && node.target.steps.length === 0) {
        const shape = shapeOf(node.value, reader);
        if (shape) reader.variables.set(node.target.name, shape);
        if (isJsonOfPart(node.value, reader)) reader.texts.add(node.target.name);
        else reader.texts.delete(node.target.name);
      } else if (node.kind === "foreach") {
        const [element, , list] = node.args;
        const shape = list && list.kind !== "word" ? shapeOf(list, reader) : undefined;
        if (shape && element?.kind === "reference") reader.variables.set(element.name, itemOf(shape));
      }
    },
    reference(node) {
      const { last, shape } = followWhole(node, reader);
      const [step] = node.name === "util" ? node.steps : [];
      const [encoded] = step?.kind === "method" && step.name === "base64Decode" ? step.args : [];
      const part = encoded && shapeOf(encoded, reader);
      if (part) part.isEncoded = true;
      if (last) found?.(node, last, shape !== undefined, isJsonOfPart(node, reader));
    },
    expression(node) {
      if (node.kind !== "binary" || !/^(?:==|!=)$/.test(node.operator)) return;
      for (const [side, other] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        const said = side.kind === "string" ? side.text : side.kind === "integer" ? Number(side.source) : undefined;
        if (said !== undefined && said !== "") shapeOf(other, reader)?.compared.add(said);
      }
    },
  });
  return reader.isClear ? reader.root : undefined;
}

function emptyShape(steps: Steps | undefined): AnswerShape {
  return {
    steps,
    members: new Map(),
    item: undefined,
    inner: undefined,
    isText: false,
    isEncoded: false,
    compared: new Set(),
  };
}

interface Reader {
  readonly root: AnswerShape;
  readonly variables: Map<string, AnswerShape>;
  /** Variables that hold JSON made of a part. */
  readonly texts: Set<string>;
  isClear: boolean;
  /** The part that the reference being followed has come to. */
  last: AnswerShape | undefined;
}

function shapeOf(node: Expression, reader: Reader): AnswerShape | undefined {
  if (node.kind === "reference") return follow(node, reader);
  return node.kind === "group" ? shapeOf(node.inner, reader) : undefined;
}

/** What a reference leads to, and the last part of the payload on its way. */
function followWhole(
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
function isJsonOfPart(node: Expression, { texts }: Reader): boolean {
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

function memberOf({ members, steps }: AnswerShape, name: string): AnswerShape {
  const known = members.get(name) ?? emptyShape(steps && [...steps, name]);
  members.set(name, known);
  return known;
}

function itemOf(shape: AnswerShape): AnswerShape {
  return (shape.item ??= emptyShape(shape.steps && [...shape.steps, 0]));
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
