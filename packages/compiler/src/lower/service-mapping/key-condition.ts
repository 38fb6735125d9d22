import { isObject } from "../../source/json.ts";
import { child, entries, items, type Node } from "../../source/node.ts";
import type { ActionInput } from "./action.ts";
import { writeAttribute } from "./attribute-value.ts";
import { insteadOf } from "./problem.ts";
import { readName, readSource, type Source } from "./source.ts";

/** What is asked of an attribute of a key. */
export interface KeyCondition {
  readonly name: string;
  readonly expression: string;
  /** The lines of its values. */
  readonly values: string;
  /** What has to hold in a template for it to be asked for; undefined if it always is. */
  readonly when: string | undefined;
}

/** What is written of each condition, one after the other; of one that is not always asked for, the separator too. */
export function joined(
  conditions: readonly KeyCondition[],
  separator: string,
  write: (condition: KeyCondition, index: number) => string,
): string {
  return conditions
    .map((condition, index) => {
      const text = `${index === 0 ? "" : separator}${write(condition, index)}`;
      return condition.when === undefined ? text : `#if(${condition.when})${text}#end`;
    })
    .join("");
}

const operators = { "=": "=", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;
const words = [...Object.keys(operators), "beginsWith", "between"];

/** `key: { customer: source, created: { beginsWith: source } }`: the first is the partition key, which is equal to its value. */
export function readConditions(input: ActionInput): KeyCondition[] {
  const { complain, request } = input;
  const node = child(input.node, "key");
  const named = Array.isArray(node.value)
    ? items(node).map((item): [string, Node] => [typeof item.value === "string" ? item.value : "", item])
    : entries(node);
  if (named.length === 0 || named.length > 2) {
    complain(
      node.value === undefined ? input.node : node,
      "needs as key the partition key, and the sort key at most",
      "Say key: { customer: method.request.path.customerId }.",
    );
    return [];
  }
  return named.flatMap(([name, at], number): KeyCondition[] => {
    const operator = isObject(at.value) && !Object.hasOwn(at.value, "from") ? (Object.keys(at.value)[0] ?? "") : "=";
    if (!words.includes(operator) || (number === 0 && operator !== "=")) {
      const known = number === 0 ? ["="] : words;
      complain(at, `has a comparison that a key does not have here, "${operator}"`, insteadOf(operator, known));
      return [];
    }
    const operand = isObject(at.value) && !Object.hasOwn(at.value, "from") ? child(at, operator) : at;
    const read = (one: Node): Source | undefined =>
      Array.isArray(node.value) ? readName(name, one, request, complain) : readSource(one, request, complain);
    const sources = (operator === "between" ? items(operand) : [operand]).map(read);
    if (operator === "between" && sources.length !== 2) {
      complain(at, "compares with two values, the lowest and the highest", "Write between: [lowest, highest].");
      return [];
    }
    const [first, last] = sources.map((source, which) =>
      source
        ? {
            text: `":k${number}${which === 0 ? "" : "to"}": ${writeAttribute(source.type, source.place, input.variables)}`,
            when: number === 0 ? undefined : source.when,
          }
        : undefined,
    );
    if (first === undefined || sources.includes(undefined)) return [];
    const between = last && rangeOf(number, first, last);
    return [between ? { name, ...between } : { name, ...comparisonOf(operator, number, first) }];
  });
}

/** The value that a key is compared with, as a line of the values. */
interface Operand {
  readonly text: string;
  readonly when: string | undefined;
}

type Comparison = Omit<KeyCondition, "name">;

function comparisonOf(operator: string, number: number, { text, when }: Operand): Comparison {
  const [name, value] = [`#k${number}`, `:k${number}`];
  const expression = operator === "beginsWith" ? `begins_with(${name}, ${value})` : `${name} ${operator} ${value}`;
  return { expression, values: text, when };
}

/** A range; where one of its ends was not sent, what is on the right side of the other. */
function rangeOf(number: number, first: Operand, last: Operand): Comparison {
  const [name, from, to] = [`#k${number}`, `:k${number}`, `:k${number}to`];
  const both = `${name} BETWEEN ${from} AND ${to}`;
  const all = `${first.text},\n${last.text}`;
  const least = `${name} >= ${from}`;
  const most = `${name} <= ${to}`;
  if (first.when === undefined && last.when === undefined) return { expression: both, values: all, when: undefined };
  if (last.when === undefined) {
    const when = first.when ?? "";
    return choice([when, both, all], [most, last.text], undefined);
  }
  if (first.when === undefined) return choice([last.when, both, all], [least, first.text], undefined);
  const two = `${first.when} && ${last.when}`;
  const one = choice([first.when, least, first.text], [most, last.text], undefined);
  return choice([two, both, all], [one.expression, one.values], `${first.when} || ${last.when}`);
}

/** One of two expressions, with its values. */
function choice(
  [condition, expression, values]: readonly [string, string, string],
  [otherExpression, otherValues]: readonly [string, string],
  when: string | undefined,
): Comparison {
  return {
    expression: `#if(${condition})${expression}#{else}${otherExpression}#end`,
    values: `#if(${condition})${values}#{else}${otherValues}#end`,
    when,
  };
}
