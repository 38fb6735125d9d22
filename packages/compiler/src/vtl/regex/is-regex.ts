import { isBadPattern } from "./node.ts";
import { createRegex } from "./regex.ts";

/** Whether Java takes the text for a regular expression. */
export function isRegex(text: string): boolean {
  try {
    createRegex(text);
    return true;
  } catch (error) {
    if (isBadPattern(error)) return false;
    throw error;
  }
}
