import type { Argument, Binary, Expression, MapLiteral, NumberLiteral, RangeLiteral } from "../ast.ts";
import { javaException } from "../methods/method.ts";
import { printExpression } from "../print.ts";
import { calculate, compare, type ArithmeticOperator } from "../values/arithmetic.ts";
import { double, integer, isNumeric, toInt } from "../values/number.ts";
import { maximumDigits, tooLong } from "../values/number-size.ts";
import { mapKey } from "../values/map-key.ts";
import { setMember } from "../values/members.ts";
import { print } from "../values/print.ts";
import { isKind, list, map, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { isSame } from "./same.ts";
import type { Evaluate, Test } from "./run.ts";
import { produce, spend } from "../meter.ts";

/** The value of an expression. */
export function compileValue(node: Argument, compiler: Compiler): Evaluate {
  switch (node.kind) {
    case "reference":
      return compiler.reference(node);
    case "string":
      return compiler.string(node);
    case "integer":
    case "float": {
      if (node.source.length > maximumDigits) {
        return () => {
          throw tooLong();
        };
      }
      const value = literal(node);
      return () => value;
    }
    case "boolean":
      return () => node.value;
    case "list": {
      const items = node.items.map((item) => compiler.value(item));
      return (run) => {
        spend(run.meter, items.length);
        return list(items.map((item) => item(run)));
      };
    }
    case "range":
      return compileRange(node, compiler);
    case "map":
      return compileMap(node, compiler);
    case "group":
      return compiler.value(node.inner);
    case "not":
      return compiler.test(node);
    case "binary":
      return isArithmetic(node.operator) ? compileArithmetic(node, node.operator, compiler) : compiler.test(node);
    case "word":
      return () => null;
  }
}

/** Whether an expression holds. Only references, comparisons and `true` ever do: `#if(1)` does not. */
export function compileTest(node: Expression, compiler: Compiler): Test {
  switch (node.kind) {
    case "reference": {
      const evaluate = compiler.reference(node);
      return (run) => {
        const value = evaluate(run);
        if (typeof value === "boolean") return value;
        // A block is true only if it can be printed, which is found out by printing it.
        return isKind(value, "host") ? value.type.print(value, run.meter, 0) !== null : value !== null;
      };
    }
    case "boolean":
      return () => node.value;
    case "group":
      return compiler.test(node.inner);
    case "not": {
      const test = compiler.test(node.operand);
      return (run) => !test(run);
    }
    case "binary":
      return compileBinaryTest(node, compiler);
    case "string":
    case "integer":
    case "float":
    case "list":
    case "range":
    case "map":
      return () => false;
  }
}

function compileBinaryTest({ operator, left, right }: Binary, compiler: Compiler): Test {
  if (operator === "&&" || operator === "||") {
    const [one, other] = [compiler.test(left), compiler.test(right)];
    return operator === "&&" ? (run) => one(run) && other(run) : (run) => one(run) || other(run);
  }
  if (isArithmetic(operator)) return () => false;
  const [one, other] = [compiler.value(left), compiler.value(right)];
  switch (operator) {
    case "==":
      return (run) => isSame(one(run), other(run), run.meter);
    case "!=":
      return (run) => !isSame(one(run), other(run), run.meter);
    case "<":
    case ">":
    case "<=":
    case ">=":
      return (run) => {
        const [a, b] = [one(run), other(run)];
        if (!isNumeric(a) || !isNumeric(b)) return false;
        const order = compare(a, b, run.meter);
        if (operator === "<") return order < 0;
        if (operator === ">") return order > 0;
        return operator === "<=" ? order <= 0 : order >= 0;
      };
  }
}

function isArithmetic(operator: Binary["operator"]): operator is ArithmeticOperator {
  return operator.length === 1 && "+-*/%".includes(operator);
}

/** Calculates, or puts texts together; null where there is nothing to calculate with. */
function compileArithmetic(node: Binary, operator: ArithmeticOperator, compiler: Compiler): Evaluate {
  const [left, right] = [compiler.value(node.left), compiler.value(node.right)];
  return (run) => {
    spend(run.meter, 1);
    const [one, other] = [left(run), right(run)];
    if (operator === "+" && (typeof one === "string" || typeof other === "string")) {
      // A side without a value stands for itself.
      const text = (value: Value, side: Expression): string =>
        value === null ? textOf(side) : (print(value, run.meter) ?? "null");
      const joined = text(one, node.left) + text(other, node.right);
      produce(run.meter, joined.length);
      return joined;
    }
    if (!isNumeric(one) || !isNumeric(other)) return null;
    run.at = node;
    const result = calculate(operator, one, other, run.meter);
    if (result === undefined) throw javaException("ArithmeticException: these numbers have no such result");
    return result;
  };
}

function textOf(side: Expression): string {
  return side.kind === "binary" || side.kind === "group" ? side.written : printExpression(side);
}

function compileRange(node: RangeLiteral, compiler: Compiler): Evaluate {
  const [from, to] = [compiler.value(node.from), compiler.value(node.to)];
  return (run) => {
    const [one, other] = [from(run), to(run)];
    if (one === null || other === null || !isNumeric(one) || !isNumeric(other)) return null;
    const [start, end] = [toInt(one), toInt(other)];
    const length = Math.abs(start - end) + 1;
    const step = start >= end ? -1 : 1;
    run.at = node;
    spend(run.meter, length);
    return list(Array.from({ length }, (_, index) => start + index * step));
  };
}

function compileMap(node: MapLiteral, compiler: Compiler): Evaluate {
  const entries = node.entries.map(({ key, value }) => ({ key: compiler.value(key), value: compiler.value(value) }));
  return (run) => {
    spend(run.meter, entries.length);
    const made = map();
    for (const { key, value } of entries) setMember(made, mapKey(made, key(run), run.meter), value(run));
    return made;
  };
}

function literal({ kind, source }: NumberLiteral): Value {
  return kind === "integer" ? integer(BigInt(source)) : double(Number(source));
}
