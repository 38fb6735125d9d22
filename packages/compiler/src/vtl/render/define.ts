import type { DefineDirective } from "../ast.ts";
import { maximumDepth as maximumNesting, tooMuch } from "../meter.ts";
import { isKind, type Host, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { endsHere } from "./interrupt.ts";
import { captured, type Execute, type Run } from "./run.ts";
import { setVariable } from "./scope.ts";

/** How often a block may be printed inside itself; Velocity's own default. */
const maximumDepth = 2;

/** `#define($name)`: the block is kept and run each time the reference is printed. */
export function compileDefine({ args: [target], block }: DefineDirective, compiler: Compiler): Execute {
  const variable = compiler.variable(target?.kind === "reference" ? target.head.slice(1) : "");
  const run = compiler.block(block);
  return (state) => setVariable(state.scope, variable, createBlock(`$${variable.name}`, run, maximumDepth, state));
}

/** A block that was kept. */
interface KeptBlock extends Host {
  /** Prints it where it is; false, and nothing, if that is done in itself too often. */
  printInto(run: Run): boolean;
}

export function isBlock(value: Value): value is KeptBlock {
  return isKind(value, "host") && "printInto" in value;
}

/** An object that prints a block; as a reference without a value, if that is done in itself too often. */
export function createBlock(name: string, execute: Execute, limit: number, run: Run): Host {
  let depth = 0;
  const host: KeptBlock = {
    kind: "host",
    name,
    property: () => undefined,
    call: (method, args) => (method === "toString" && args.length === 0 ? (host.print() ?? undefined) : undefined),
    assign: () => false,
    print: () => (depth >= limit ? null : captured(run, (state) => void host.printInto(state))),
    printInto(state) {
      if (depth >= limit) return false;
      const { marks } = state;
      depth += 1;
      state.depth += 1;
      state.marks = undefined;
      try {
        if (state.depth > maximumNesting) throw tooMuch("Blocks print one another too deeply");
        execute(state);
      } catch (thrown) {
        if (!endsHere(thrown, host)) throw thrown;
      } finally {
        depth -= 1;
        state.depth -= 1;
        state.marks = marks;
      }
      return true;
    },
  };
  return host;
}
