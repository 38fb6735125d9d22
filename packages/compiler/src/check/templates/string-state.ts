/** Where in a string of JSON a reader is, or that it is in none. */
export interface StringState {
  readonly isInString: boolean;
  /** Whether the character before was a backslash that means the next; Velocity reads backslashes one by one. */
  readonly isEscaped: boolean;
  /** Whether what was read last is an escaped backslash: a quote that is escaped behind that is of a text further in. */
  readonly isBehindBackslash: boolean;
  /** Whether the string begins like JSON; undefined as long as nothing of it was read. */
  readonly isJsonInside: boolean | undefined;
  /** Whether it is in a string of the JSON in the string. */
  readonly isInInner: boolean;
}

/** In no string. */
export const outside: StringState = {
  isInString: false,
  isEscaped: false,
  isBehindBackslash: false,
  isJsonInside: undefined,
  isInInner: false,
};

const opened: StringState = { ...outside, isInString: true };

/** Where a reader is after one more character. */
export function afterCharacter(state: StringState, char: string): StringState {
  if (char === '"' && !state.isEscaped) return state.isInString ? outside : opened;
  if (!state.isInString) return state;
  const { isEscaped, isBehindBackslash, isJsonInside, isInInner } = state;
  if (isJsonInside === false && char !== "\\" && !isEscaped) return state;
  if (char === "\\" && !isEscaped) return { ...state, isEscaped: true };
  return {
    isInString: true,
    isEscaped: false,
    isBehindBackslash: char === "\\",
    isJsonInside: isJsonInside ?? (/[\s\\]/.test(char) ? undefined : /[[{]/.test(char)),
    isInInner: char === '"' && isJsonInside === true && !isBehindBackslash ? !isInInner : isInInner,
  };
}

/** Where a reader is after something that a reference printed, which is no end of the string. */
export function afterPrinted(state: StringState): StringState {
  return state.isInString
    ? { ...state, isEscaped: false, isBehindBackslash: false, isJsonInside: state.isJsonInside ?? false }
    : state;
}
