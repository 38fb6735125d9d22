import type { ForeachDirective } from "../ast.ts";
import { spend } from "../meter.ts";
import { javaException } from "../methods/method.ts";
import type { Compiler } from "./compiler.ts";
import { endsHere } from "./interrupt.ts";
import { createLoop } from "./loop.ts";
import { hasNext, nextItem, startRounds } from "./rounds.ts";
import { inScope, type Execute, type Run } from "./run.ts";
import { createNullScope, deleteVariable, getVariable, setVariable, type Variable } from "./scope.ts";

/** Runs a block for each item of a list, or value of a map; for nothing else, and then without a word. */
export function compileForeach(node: ForeachDirective, compiler: Compiler): Execute {
  const [element, , source, instead] = node.args;
  // A fourth argument is what Velocity takes for the block.
  const block = !instead
    ? compiler.block(node.block)
    : instead.kind === "reference"
      ? compiler.printReference(instead)
      : () => {};
  if (!source) return () => {};
  const evaluate = compiler.value(source);
  const item = compiler.variable(element?.kind === "reference" ? element.name : "");
  const self = compiler.variable("foreach");
  const limit = compiler.dialect.maximumIterations ?? Infinity;

  return (run) => {
    const { scope, meter } = run;
    const rounds = startRounds(evaluate(run), meter);
    if (!rounds) return;
    const count = counter("velocityCount", compiler);
    const more = counter("velocityHasNext", compiler);
    const shadowed = [item, self, count, more].filter((variable) => variable !== undefined);
    const saved = shadowed.map((variable) => getVariable(scope, variable));
    const loop = createLoop(saved[1] ?? null);
    setVariable(scope, self, loop);
    try {
      for (let round = 1; hasNext(rounds, meter); round += 1) {
        run.at = node;
        spend(meter, 4);
        if (round > limit) {
          tooMany(run, node, limit);
          break;
        }
        const value = nextItem(rounds, meter);
        loop.index += 1;
        loop.hasNext = hasNext(rounds, meter);
        if (count) setVariable(scope, count, round);
        if (more) setVariable(scope, more, loop.hasNext);
        setVariable(scope, item, value);
        if (value === null) inScope(run, createNullScope(scope, item), block);
        else block(run);
      }
    } catch (thrown) {
      if (!endsHere(thrown, loop)) throw thrown;
    } finally {
      for (const [index, variable] of shadowed.entries()) {
        const value = saved[index] ?? null;
        if (value === null) deleteVariable(scope, variable);
        else setVariable(scope, variable, value);
      }
    }
    // An item of that name takes the loop's place, and Velocity looks for the loop in the end.
    if (item === self) throw javaException("NullPointerException: $foreach is no loop any more");
  };
}

/** A variable that few templates ask for; undefined if this does not. What `#evaluate` will ask for is not known. */
function counter(name: string, { dialect, variables, variable }: Compiler): Variable | undefined {
  return dialect.evaluates ? variable(name) : variables.get(name);
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
