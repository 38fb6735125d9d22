import type { Argument, Block, Statement, Template } from "./ast.ts";

/** Prints a template as source: parsed again, it does the same. */
export function printTemplate({ body }: Pick<Template, "body">): string {
  return body.map(printStatement).join("");
}

function printStatement(node: Statement): string {
  switch (node.kind) {
    case "text":
    case "comment":
    case "reference":
      return node.source;
    case "set":
      return `${node.indent}#set(${node.target.source} = ${printExpression(node.value)})${node.tail}`;
    case "if": {
      const branches = node.branches.map(
        ({ condition, block }, index) =>
          `#${index === 0 ? "if" : "elseif"}(${printExpression(condition)})${printBlock(block)}`,
      );
      const otherwise = node.otherwise ? `#{else}${printBlock(node.otherwise)}` : "";
      return `${branches.join("")}${otherwise}#{end}${node.endTail}`;
    }
    case "foreach":
    case "define":
    case "macro":
      return `#${node.kind}(${node.args.map(printArgument).join(" ")})${printBlock(node.block)}#{end}${node.endTail}`;
    case "literal":
      return `#literal(${node.args.map(printArgument).join(" ")})${node.block.headTail}${node.text}#{end}${node.endTail}`;
    case "call":
      return node.source;
  }
}

function printBlock({ headTail, body }: Block): string {
  return headTail + printTemplate({ body });
}

function printArgument(node: Argument): string {
  return node.kind === "word" ? node.text : printExpression(node);
}

/** Prints an expression as source. */
export function printExpression(node: Argument): string {
  switch (node.kind) {
    case "reference":
      return node.literal;
    case "string":
    case "integer":
    case "float":
      return node.source;
    case "boolean":
      return String(node.value);
    case "list":
      return `[${node.items.map(printExpression).join(", ")}]`;
    case "range":
      return `[${printExpression(node.from)}..${printExpression(node.to)}]`;
    case "map":
      return `{${node.entries.map(({ key, value }) => `${printExpression(key)}: ${printExpression(value)}`).join(", ")}}`;
    case "binary":
      return `${printExpression(node.left)} ${node.operator} ${printExpression(node.right)}`;
    case "not":
      return `!${printExpression(node.operand)}`;
    case "group":
      return `(${printExpression(node.inner)})`;
    case "word":
      return node.text;
  }
}
