import { isObject, own, type Json } from "../../source/json.ts";
import { deref, items, type Node } from "../../source/node.ts";
import { branchesOf, conditional, convertOnce, movedTo, type Conversion } from "./conversion.ts";
import { convertParameter } from "./parameter.ts";
import { convertReference } from "./references.ts";
import { conditionalField, convertBody, convertField, convertForm, type Field } from "./request-body.ts";

/** What a list of 2.0 parameters turns into. */
export interface Parameters {
  /** undefined if none is left. */
  readonly parameters: Json | undefined;
  readonly requestBody: Json | undefined;
}

/** A list of parameters of an operation or a path item. */
export function convertParameters(conversion: Conversion, list: Node, consumes: readonly string[]): Parameters {
  const branches = branchesOf(list);
  if (branches !== undefined) {
    const [condition, yes, no] = branches;
    const whenTrue = convertParameters(conversion, yes, consumes);
    const whenFalse = convertParameters(conversion, no, consumes);
    return {
      parameters: either(conversion, list, condition, whenTrue.parameters, whenFalse.parameters),
      requestBody: either(conversion, list, condition, whenTrue.requestBody, whenFalse.requestBody),
    };
  }
  const parts = items(list).map((node) => convertItem(conversion, node, consumes));
  const parameters = parts.flatMap(({ parameter }) => parameter ?? []);
  const fields = parts.flatMap((part) => part.fields);
  const form = fields.length > 0 ? convertForm(conversion, fields, list, consumes) : undefined;
  conversion.moved.set(parameters, list.origin);
  return {
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody: parts.find(({ body }) => body !== undefined)?.body ?? form,
  };
}

/** Whether a parameter stands elsewhere. One that says `in` stands here, and only its schema is elsewhere. */
const isReference = ({ value }: Node): boolean => own(value, "in") === undefined;

interface Item {
  readonly parameter: Json | undefined;
  readonly body: Json | undefined;
  readonly fields: readonly Field[];
}

function convertItem(conversion: Conversion, node: Node, consumes: readonly string[]): Item {
  if (node.value === undefined) return { parameter: undefined, body: undefined, fields: [] };
  const branches = branchesOf(node);
  if (branches !== undefined) {
    const [condition, yes, no] = branches;
    const whenTrue = convertItem(conversion, yes, consumes);
    const whenFalse = convertItem(conversion, no, consumes);
    return {
      parameter: either(conversion, node, condition, whenTrue.parameter, whenFalse.parameter),
      body: either(conversion, node, condition, whenTrue.body, whenFalse.body),
      fields: [
        ...whenTrue.fields.map((field) => conditionalField(conversion, node, condition, field, true)),
        ...whenFalse.fields.map((field) => conditionalField(conversion, node, condition, field, false)),
      ],
    };
  }
  // A body has another place in 3.x, so a reference to one cannot stay a reference.
  const target = isReference(node) ? (deref(node) ?? node) : node;
  switch (own(target.value, "in")) {
    case "body":
      return { parameter: undefined, body: convertBody(conversion, target, consumes), fields: [] };
    case "formData": {
      const field = convertField(conversion, target);
      return { parameter: undefined, body: undefined, fields: field === undefined ? [] : [field] };
    }
    default:
      return { parameter: parameterOrReference(conversion, node), body: undefined, fields: [] };
  }
}

/** A parameter; its list may have lost others before it, hence the copy with an origin of its own. */
export function parameterOrReference(conversion: Conversion, node: Node): Json {
  const reference = isReference(node)
    ? convertReference(conversion, node, (target) => parameterOrReference(conversion, target))
    : undefined;
  if (reference !== undefined) return movedTo(conversion, reference, node.origin);
  return convertOnce(conversion, node, (parameter) =>
    isObject(parameter.value) ? convertParameter(conversion, parameter) : (parameter.value ?? null),
  );
}

function either(
  conversion: Conversion,
  node: Node,
  condition: string,
  yes: Json | undefined,
  no: Json | undefined,
): Json | undefined {
  return yes === undefined && no === undefined ? undefined : conditional(conversion, node, condition, yes, no);
}
