import { runtimeFunctions } from "./package/runtime-names.ts";
import { isIdentifier } from "./writer/identifier.ts";

/** Gives out names that are identifiers and unique over the whole package, so that its index can export all modules. */
export interface Names {
  /** A type's name in PascalCase, from any text; that of a global type gets `Model` at its end. */
  type(text: string): string;
  /** A function's or constant's name; the text is an identifier already, and gets a `_` if it is a reserved word. */
  value(text: string): string;
}

/** Types of the platform that generated or calling code may mean. */
const globalTypes: ReadonlySet<string> = new Set(
  (
    "AbortSignal Array ArrayBuffer ArrayLike AsyncIterable Awaited BigInt Blob Boolean Buffer DataView Date Document Element Error " +
    "Event EventSource Exclude Extract File FormData Function Generator Headers Infinity Intl Iterable Iterator JSON Map Math NaN " +
    "NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray ReadonlyMap " +
    "ReadonlySet ReadableStream Record Reflect RegExp Request RequestInit Required Response ReturnType Set String Symbol " +
    "TypeError URL URLSearchParams Uint8Array WeakMap WeakSet WebSocket"
  ).split(" "),
);

/** What modules of operations and clients import from the runtime, beside names from the document. */
const imported: ReadonlySet<string> = new Set([
  ...runtimeFunctions.keys(),
  ...(
    "FullClientOptions MethodWithoutInput PagedMethodWithoutInput " +
    "createSocket connectUrl Socket SocketDescriptor SocketOptions createConnections Connections ConnectionsOptions " +
    "SocketConnectHandler SocketRouteHandler"
  ).split(" "),
]);

/** Longer names are cut: nesting makes them, and tools have their limits. */
const longestName = 120;

/** Starts with no name taken. */
export function createNames(): Names {
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  const unique = (base: string): string => {
    let name = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(name)) {
      count += 1;
      name = `${base}${count}`;
    }
    counts.set(base, count);
    taken.add(name);
    return name;
  };

  return {
    type(text) {
      const name = pascalCase(text).slice(0, longestName);
      return unique(globalTypes.has(name) || imported.has(name) ? `${name}Model` : name);
    },
    value: (text) => unique(isIdentifier(text) && !imported.has(text) ? text : `${text}_`),
  };
}

/**
 * Words in PascalCase, letters and digits of all scripts kept but those outside of the basic plane, of which type
 * checkers know different sets; `Schema` if there are none.
 */
export function pascalCase(text: string): string {
  const words = text.replace(/[\u{10000}-\u{10ffff}]/gu, " ").match(/[\p{L}\p{Mn}\p{Mc}\p{Nd}]+/gu) ?? [];
  const name = words.map((word) => upperFirst(word)).join("");
  if (name === "") return "Schema";
  const start = isIdentifier(name) ? name : `_${name}`;
  return isIdentifier(start) ? start : `${start}Model`;
}

function upperFirst(word: string): string {
  const [first = ""] = word;
  // Some letters have no one upper-case letter.
  const upper = first.toUpperCase();
  return (upper.length === first.length ? upper : first) + word.slice(first.length);
}
