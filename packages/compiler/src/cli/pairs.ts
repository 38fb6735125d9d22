import type { Arguments } from "./command.ts";
import { usageError } from "./usage-error.ts";

/**
 * All values of an option of the form `name=value`, or `name: value`.
 *
 * @throws UsageError for one of another form
 */
export function pairs(args: Arguments, option: string, separator: "=" | ":"): [name: string, value: string][] {
  return args.getAll(option).map((text) => {
    const at = text.indexOf(separator);
    if (at <= 0) throw usageError(`--${option} takes a name and a value, name${separator}value, not "${text}".`);
    const value = text.slice(at + 1);
    return [text.slice(0, at).trim(), separator === ":" ? value.trim() : value];
  });
}
