import type { Argument, Block, Reference, Statement, Step } from "./ast.ts";

/** What a reference is there for. */
export type ReferenceUse =
  /** It is printed. */
  | "print"
  /** Its value is looked at. */
  | "value"
  /** It is set, or stands for the items of a loop. */
  | "target";

/** What `walk` calls; each node is visited before what is in it. */
export interface Visitor {
  statement?(node: Statement): void;
  /** A reference anywhere, in strings and in other references too; in a string it counts as a value. */
  reference?(node: Reference, use: ReferenceUse): void;
  /** Any expression that is no reference. */
  expression?(node: Exclude<Argument, Reference>): void;
}

/** Goes through statements in their order, and all that is in them. */
export function walk(body: readonly Statement[], visitor: Visitor): void {
  for (const statement of body) walkStatement(statement, visitor);
}

function walkStatement(node: Statement, visitor: Visitor): void {
  visitor.statement?.(node);
  switch (node.kind) {
    case "reference":
      return walkReference(node, "print", visitor);
    case "set":
      walkReference(node.target, "target", visitor);
      return walkExpression(node.value, visitor);
    case "if":
      for (const { condition, block } of node.branches) {
        walkExpression(condition, visitor);
        walkBlock(block, visitor);
      }
      if (node.otherwise) walkBlock(node.otherwise, visitor);
      return;
    case "foreach":
    case "define":
    case "macro":
      for (const [index, argument] of node.args.entries()) {
        const isTarget = index === 0 || node.kind === "macro";
        if (argument.kind === "reference") walkReference(argument, isTarget ? "target" : "value", visitor);
        else walkExpression(argument, visitor);
      }
      return walkBlock(node.block, visitor);
    case "call":
      for (const argument of node.args ?? []) walkExpression(argument, visitor);
      if (node.block) walkBlock(node.block, visitor);
      break;
    case "text":
    case "comment":
    case "literal":
      break;
  }
}

function walkBlock({ body }: Block, visitor: Visitor): void {
  walk(body, visitor);
}

function walkReference(node: Reference, use: ReferenceUse, visitor: Visitor): void {
  // Something that only looks like a part of a reference, or is kept from being one.
  if (node.oddity === undefined && node.escape?.isEscaped !== true) visitor.reference?.(node, use);
  for (const step of node.steps) walkStep(step, visitor);
}

function walkStep(step: Step, visitor: Visitor): void {
  if (step.kind === "method") for (const argument of step.args) walkExpression(argument, visitor);
  else if (step.kind === "index") walkExpression(step.argument, visitor);
}

/** Goes through an expression, and all that is in it. */
export function walkExpression(node: Argument, visitor: Visitor): void {
  if (node.kind === "reference") return walkReference(node, "value", visitor);
  visitor.expression?.(node);
  switch (node.kind) {
    case "string":
      for (const part of node.template?.body ?? []) {
        if (part.kind === "reference") walkReference(part, "value", visitor);
        else walkStatement(part, visitor);
      }
      return;
    case "list":
      for (const item of node.items) walkExpression(item, visitor);
      return;
    case "range":
      walkExpression(node.from, visitor);
      return walkExpression(node.to, visitor);
    case "map":
      for (const { key, value } of node.entries) {
        walkExpression(key, visitor);
        walkExpression(value, visitor);
      }
      return;
    case "binary":
      walkExpression(node.left, visitor);
      return walkExpression(node.right, visitor);
    case "not":
      return walkExpression(node.operand, visitor);
    case "group":
      return walkExpression(node.inner, visitor);
    case "integer":
    case "float":
    case "boolean":
    case "word":
      break;
  }
}
