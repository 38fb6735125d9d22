/** A stretch of the template's text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A parsed template, or the inside of a string in double quotes. */
export interface Template extends Span {
  readonly kind: "template";
  readonly body: readonly Statement[];
}

export type Statement =
  | Text
  | Comment
  | Reference
  | SetDirective
  | IfDirective
  | ForeachDirective
  | DefineDirective
  | MacroDirective
  | LiteralDirective
  | Call;

/** What is printed as it is: plain text, an escape, a `#[[block]]#`, a directive with a backslash before it. */
export interface Text extends Span {
  readonly kind: "text";
  /** What it prints, which is not always what stands in the template. */
  readonly text: string;
  readonly source: string;
}

/** `## …` with its line end, `#* … *#` or `#** … *#`. */
export interface Comment extends Span {
  readonly kind: "comment";
  /** A stray `$` before the comment, which is printed. */
  readonly text: string;
  readonly source: string;
}

/** `$name.property.method(…)[index]`, as a statement or as a value. */
export interface Reference extends Span {
  readonly kind: "reference";
  /** Without `$`, `!` and braces. */
  readonly name: string;
  /** Place of the name alone. */
  readonly root: Span;
  readonly steps: readonly Step[];
  /** `$!…`: prints nothing where it has no value. */
  readonly isQuiet: boolean;
  /** `${…}`. */
  readonly isFormal: boolean;
  /** The reference as written, without what stands before its own `$`. */
  readonly literal: string;
  /** The first token of `literal`: `$name`, `$!name`, `${` or `$!{`. */
  readonly head: string;
  /** Backslashes before it, undefined if there are none. */
  readonly escape: Escape | undefined;
  /** Stray `$`, printed before the value. */
  readonly before: string;
  /** Not a reference but something that looks like a part of one, and is printed as it is; or `$\!name`, never looked up. */
  readonly oddity: "runt" | "slash-bang" | undefined;
  readonly source: string;
}

/** Backslashes before a reference: two print one, and an odd one keeps the reference from being looked up. */
export interface Escape {
  readonly prints: string;
  readonly isEscaped: boolean;
}

export type Step = Property | Method | Index;

/** `.name` */
export interface Property extends Span {
  readonly kind: "property";
  readonly name: string;
}

/** `.name(…)` */
export interface Method extends Span {
  readonly kind: "method";
  readonly name: string;
  /** Place of the name alone. */
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
}

/** `[…]` */
export interface Index extends Span {
  readonly kind: "index";
  readonly argument: Expression;
}

/** `#set($target = value)` */
export interface SetDirective extends Span {
  readonly kind: "set";
  readonly target: Reference;
  readonly value: Expression;
  /** Blanks before it, and a `#` or `$` that led nowhere, all of which it takes with it. */
  readonly indent: string;
  readonly tail: string;
}

/** `#if(…) … #elseif(…) … #else … #end` */
export interface IfDirective extends Span {
  readonly kind: "if";
  readonly branches: readonly Branch[];
  readonly otherwise: Block | undefined;
  readonly endTail: string;
}

export interface Branch extends Span {
  readonly condition: Expression;
  readonly block: Block;
}

/**
 * The statements between a directive's head and what ends it.
 *
 * A tail, here and elsewhere, is the white space up to and with the line end that a directive takes with it.
 */
export interface Block extends Span {
  readonly kind: "block";
  readonly body: readonly Statement[];
  /** After the head that opens the block. */
  readonly headTail: string;
}

/** `#foreach($element in list) … #end`; the arguments as written, since 1.7 takes them by position. */
export interface ForeachDirective extends Span {
  readonly kind: "foreach";
  readonly args: readonly Argument[];
  readonly block: Block;
  readonly endTail: string;
}

/** `#define($name) … #end` */
export interface DefineDirective extends Span {
  readonly kind: "define";
  readonly args: readonly Argument[];
  readonly block: Block;
  readonly endTail: string;
}

/** `#macro(name $a $b) … #end` */
export interface MacroDirective extends Span {
  readonly kind: "macro";
  readonly args: readonly Argument[];
  readonly block: Block;
  readonly endTail: string;
}

/** `#literal() … #end`: its inside is printed as written. */
export interface LiteralDirective extends Span {
  readonly kind: "literal";
  readonly args: readonly Argument[];
  readonly block: Block;
  readonly endTail: string;
  /** The source of the block. */
  readonly text: string;
}

/** Any other `#name`, `#name(…)` or `#@name(…) … #end`: `#stop`, `#break`, `#evaluate`, a macro, or just text. */
export interface Call extends Span {
  readonly kind: "call";
  /** Without `#` and braces; with the `@` of a call with a body. */
  readonly name: string;
  /** Undefined if it has no parentheses. */
  readonly args: readonly Argument[] | undefined;
  readonly block: Block | undefined;
  /** After its parentheses, or after the `#end` of its block; a part of `source`. */
  readonly tail: string;
  readonly source: string;
  /** What it prints if there is no such directive or macro. */
  readonly literal: string;
}

export type Argument = Expression | Word;

/** A bare word among a directive's arguments: `in`, a macro's name. */
export interface Word extends Span {
  readonly kind: "word";
  readonly text: string;
}

export type Expression =
  | Reference
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | ListLiteral
  | RangeLiteral
  | MapLiteral
  | Binary
  | Not
  | Group;

export interface StringLiteral extends Span {
  readonly kind: "string";
  readonly quote: '"' | "'";
  /** The text between the quotes, quotes and `\uXXXX` undone. */
  readonly text: string;
  /** What `text` holds if it is to be interpolated; its spans point into the whole template as well. */
  readonly template: Template | undefined;
  readonly source: string;
}

export interface NumberLiteral extends Span {
  readonly kind: "integer" | "float";
  readonly source: string;
}

export interface BooleanLiteral extends Span {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** `[a, b]` */
export interface ListLiteral extends Span {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

/** `[from..to]` */
export interface RangeLiteral extends Span {
  readonly kind: "range";
  readonly from: Expression;
  readonly to: Expression;
}

/** `{key: value}` */
export interface MapLiteral extends Span {
  readonly kind: "map";
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "%";

export interface Binary extends Span {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** What Velocity takes for its text: what stands behind the operator, with the white space around it. */
  readonly written: string;
}

export interface Not extends Span {
  readonly kind: "not";
  readonly operand: Expression;
}

/** `(…)` */
export interface Group extends Span {
  readonly kind: "group";
  readonly inner: Expression;
  /** What Velocity takes for its text: all between the parentheses. */
  readonly written: string;
}
