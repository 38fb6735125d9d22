import type { DefineDirective } from "../ast.ts";
import { maximumDepth as maximumNesting, tooMuch, type Meter } from "../meter.ts";
import { isKind, type Host, type HostType, type Value } from "../values/value.ts";
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
  return (state) => setVariable(state.scope, variable, createBlock(run, maximumDepth, state));
}

/** A block that was kept. */
interface KeptBlock extends Host {
  readonly execute: Execute;
  /** The rendering that it belongs to. */
  readonly run: Run;
  /** How often it may be printed in itself, and how often it is just now. */
  readonly limit: number;
  depth: number;
}

/** An object that prints a block; as a reference without a value, if that is done in itself too often. */
export function createBlock(execute: Execute, limit: number, run: Run): Host {
  const block: KeptBlock = { kind: "host", type: blockType, execute, run, limit, depth: 0 };
  return block;
}

export function isBlock(value: Value): value is KeptBlock {
  return isKind(value, "host") && value.type === blockType;
}

const blockType: HostType<KeptBlock> = {
  call: (self, name, args, meter) =>
    name === "toString" && args.length === 0 ? (toText(self, meter, 0) ?? undefined) : undefined,
  print: toText,
};

function toText(block: KeptBlock, _: Meter, within: number): string | null {
  const { run, limit, depth } = block;
  return depth >= limit ? null : captured(run, (state) => void printBlock(state, block, within));
}

/**
 * Prints a block where it is; false, and nothing, if that is done in itself too often.
 *
 * `within`: how many values it is printed in, which count as blocks do: both take room on the stack.
 */
export function printBlock(run: Run, block: KeptBlock, within: number = 0): boolean {
  if (block.depth >= block.limit) return false;
  const { marks } = run;
  block.depth += 1;
  run.depth += 1 + within;
  run.marks = undefined;
  try {
    if (run.depth > maximumNesting) throw tooMuch("Blocks print one another too deeply");
    block.execute(run);
  } catch (thrown) {
    if (!endsHere(thrown, block)) throw thrown;
  } finally {
    block.depth -= 1;
    run.depth -= 1 + within;
    run.marks = marks;
  }
  return true;
}
