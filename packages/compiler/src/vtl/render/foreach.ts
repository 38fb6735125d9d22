import type { ForeachDirective } from "../ast.ts";
import { javaException } from "../methods/method.ts";
import { valuesOf } from "../values/members.ts";
import { isKind, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { endsHere } from "./interrupt.ts";
import { createLoop } from "./loop.ts";
import type { Execute, Run } from "./run.ts";
import { spend } from "../meter.ts";

/** Items of what is looped over, one after the other; `hasNext` before and after each. */
interface Items {
  hasNext(): boolean;
  next(): Value;
}

/** Runs a block for each item of a list, or value of a map; for nothing else, and then without a word. */
export function compileForeach(node: ForeachDirective, compiler: Compiler): Execute {
  const [element, , source, instead] = node.args;
  const name = element?.kind === "reference" ? element.name : "";
  // A fourth argument is what Velocity takes for the block.
  const block = !instead
    ? compiler.block(node.block)
    : instead.kind === "reference"
      ? compiler.printReference(instead)
      : () => {};
  if (!source) return () => {};
  const evaluate = compiler.value(source);
  // Few templates ask for these; what #evaluate will ask for is not known.
  const counts = (key: string): boolean => compiler.dialect.evaluates || compiler.names.has(key);
  const limit = compiler.dialect.maximumIterations ?? Infinity;

  return (run) => {
    const [hasCount, hasHasNext] = [counts("velocityCount"), counts("velocityHasNext")];
    const names = [name, "foreach", ...(hasCount ? ["velocityCount"] : []), ...(hasHasNext ? ["velocityHasNext"] : [])];
    const items = iterate(evaluate(run), run);
    if (!items) return;
    const { scope } = run;
    const saved = names.map((key) => scope.get(key));
    const loop = createLoop(saved[1] ?? null);
    scope.set("foreach", loop.host);
    try {
      for (let count = 1; items.hasNext(); count += 1) {
        run.at = node;
        spend(run.meter, 4);
        if (count > limit) {
          tooMany(run, node, limit);
          break;
        }
        const item = items.next();
        loop.advance(items.hasNext());
        if (hasCount) scope.set("velocityCount", count);
        if (hasHasNext) scope.set("velocityHasNext", items.hasNext());
        scope.set(name, item);
        block(run);
      }
    } catch (thrown) {
      if (!endsHere(thrown, loop.host)) throw thrown;
    } finally {
      for (const [index, key] of names.entries()) {
        const value = saved[index] ?? null;
        if (value === null) scope.delete(key);
        else scope.set(key, value);
      }
    }
  };
}

function tooMany(run: Run, { start, end, block }: ForeachDirective, limit: number): void {
  if (run.problems.some((problem) => problem.code === "limit" && problem.start === start)) return;
  run.problems.push({
    code: "limit",
    severity: "warning",
    message: `#foreach ends after ${limit} rounds; what comes after is left out`,
    start,
    end: Math.min(end, block.start),
  });
}

function iterate(value: Value, { meter }: Run): Items | undefined {
  if (isKind(value, "list")) return overArray(() => value.items);
  if (isKind(value, "map")) return overArray(() => valuesOf(value), valuesOf(value));
  if (!isKind(value, "host") || value.name !== "iterator") return undefined;
  return {
    hasNext: () => value.call("hasNext", [], meter) === true,
    next: () => value.call("next", [], meter) ?? null,
  };
}

/** Java's iterators notice when the list changes under them. */
function overArray(current: () => readonly Value[], fixed?: readonly Value[]): Items {
  const length = current().length;
  let at = 0;
  return {
    hasNext: () => (fixed ? at < length : at !== current().length),
    next() {
      if (current().length !== length) throw javaException("ConcurrentModificationException");
      at += 1;
      return (fixed ?? current())[at - 1] ?? null;
    },
  };
}
