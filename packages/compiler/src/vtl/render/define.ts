import type { DefineDirective } from "../ast.ts";
import { maximumDepth as maximumNesting, tooMuch } from "../meter.ts";
import type { Host } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import { endsHere } from "./interrupt.ts";
import { captured, type Execute, type Run } from "./run.ts";

/** How often a block may be printed inside itself; Velocity's own default. */
const maximumDepth = 2;

/** `#define($name)`: the block is kept and run each time the reference is printed. */
export function compileDefine({ args: [target], block }: DefineDirective, compiler: Compiler): Execute {
  const name = target?.kind === "reference" ? target.head.slice(1) : "";
  const run = compiler.block(block);
  return (state) => state.scope.set(name, createBlock(`$${name}`, run, maximumDepth, state));
}

/** An object that prints a block; as a reference without a value, if that is done in itself too often. */
export function createBlock(name: string, execute: Execute, limit: number, run: Run): Host {
  let depth = 0;
  const host: Host = {
    kind: "host",
    name,
    property: () => undefined,
    call: () => undefined,
    assign: () => false,
    print() {
      if (depth >= limit) return null;
      depth += 1;
      run.depth += 1;
      try {
        if (run.depth > maximumNesting) throw tooMuch("Blocks print one another too deeply");
        return captured(run, (state) => {
          try {
            execute(state);
          } catch (thrown) {
            if (!endsHere(thrown, host)) throw thrown;
          }
        });
      } finally {
        depth -= 1;
        run.depth -= 1;
      }
    },
  };
  return host;
}
