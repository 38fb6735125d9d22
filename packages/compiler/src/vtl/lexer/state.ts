/**
 * The lexical states of Velocity 1.7: which tokens can come next depends on what was read before.
 *
 * Names as in its grammar, https://github.com/apache/velocity-engine/blob/1.7/src/parser/Parser.jjt, whose traps come
 * from these states: what ends a reference, what an unclosed directive swallows, where a number may stand.
 */
export type LexicalState =
  | "default"
  /** After `#`. */
  | "pre-directive"
  /** In the head of a directive. */
  | "directive"
  /** After `$`. */
  | "reference"
  /** After the dot of a reference. */
  | "modifier"
  /** In the parentheses of a method. */
  | "arguments"
  /** In the brackets of a reference. */
  | "index"
  | "line-comment"
  | "formal-comment"
  | "block-comment"
  | "textblock";

interface Saved {
  readonly state: LexicalState;
  readonly open: number;
  readonly closed: number;
}

/** Where the lexer stands, and the states it goes back to. */
export interface StateStack {
  current: LexicalState;
  /** Parentheses opened and closed in the current state. */
  open: number;
  closed: number;
  isInComment: boolean;
  isInSet: boolean;
  push(): void;
  /** Goes back to the state before; to the default state if there is none, and then gives false. */
  pop(): boolean;
  /** Goes back to the state that the closing parenthesis just read belongs to, if it ends that one. */
  closeParenthesis(): void;
  reset(): void;
}

export function createStateStack(): StateStack {
  const stack: Saved[] = [];
  const states: StateStack = {
    current: "default",
    open: 0,
    closed: 0,
    isInComment: false,
    isInSet: false,
    push() {
      stack.push({ state: states.current, open: states.open, closed: states.closed });
      states.open = 0;
    },
    pop() {
      const saved = stack.pop();
      states.current = saved?.state ?? "default";
      states.open = saved?.open ?? 0;
      if (saved) states.closed = saved.closed;
      return saved !== undefined;
    },
    closeParenthesis() {
      if (states.isInComment) return;
      while (states.open === 0) if (!states.pop()) return;
      if (states.open === states.closed + 1) states.pop();
      else states.closed += 1;
    },
    reset() {
      stack.length = 0;
      Object.assign(states, { current: "default", open: 0, closed: 0, isInComment: false, isInSet: false });
    },
  };
  return states;
}
