import type { Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { emptyShape, itemOf, type AnswerShape } from "./answer-part.ts";
import { followWhole, isJsonOfPart, shapeOf, type Reader } from "./follow-answer.ts";

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
