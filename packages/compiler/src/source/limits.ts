/** Levels of nesting that a document may have; real ones stay below 70. Keeps every recursive walk clear of the stack's end. */
export const maxDepth = 1000;
