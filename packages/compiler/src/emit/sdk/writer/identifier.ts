import { string } from "./string.ts";

/** Words that cannot name a function, constant or type of a module, or would make it behave oddly. */
const reserved: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const continue constructor " +
    "debugger declare default delete do else enum eval export exports extends false finally for from function get " +
    "globalThis if implements import in infer infinity instanceof interface intrinsic is keyof let module namespace never new null " +
    "number object of package private protected prototype public readonly require return set static string super " +
    "switch symbol then this throw true try type typeof undefined unique unknown using var void while with yield " +
    "__proto__ NaN Infinity"
  ).split(" "),
);

/** Whether a name can stand in code as it is. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !reserved.has(name);
}

/**
 * A name in code: one of the three ways in which a document's text gets there. Names are made by {@link Names}, from
 * any text; this is the gate that nothing else passes.
 *
 * @throws Error if the name cannot be one, which is a mistake of the emitter
 */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new Error(`not an identifier: ${string(name)}`);
  return name;
}

/** A property name as prettier writes it: quoted only where it must be, which some parsers say of rarer letters. */
export function propertyName(name: string): string {
  const isPlain = /^[\p{ID_Start}_$][\p{ID_Continue}\u200c\u200d$]*$/u.test(name) && !/[\ud800-\udfff]/.test(name);
  return isPlain ? name : string(name);
}
