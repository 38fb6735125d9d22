import type { Operation } from "../../ir/operation.ts";
import { closest } from "../../source/closest.ts";
import { didYouMean } from "../parse-arguments.ts";
import { usageError } from "../usage-error.ts";

/** An operation, and what a path that was given for it says. */
export interface FoundOperation {
  readonly operation: Operation;
  readonly path: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
}

/**
 * The operation of an id, or of a method and a path, with its parameters in braces or filled in.
 *
 * @throws UsageError if there is none
 */
export function findOperation(operations: readonly Operation[], words: readonly string[]): FoundOperation {
  const [first = "", second] = words;
  if (first === "") throw usageError(`Name the operation: its id, or its method and path${suchAs(operations)}.`);
  if (second === undefined) {
    const operation = operations.find(({ id, operationId }) => id === first || operationId === first);
    if (operation) return { operation, path: new Map(), query: new Map() };
    const ofMethod = operations.filter(({ method }) => method === first.toLowerCase());
    if (ofMethod.length > 0) throw usageError(`Name the path too${suchAs(ofMethod)}.`);
    const near = closest(
      first,
      operations.map(({ id }) => id),
    );
    throw usageError(`There is no operation ${first}.${didYouMean(near)}`);
  }
  const [target = "", query = ""] = second.split("?");
  const method = first.toLowerCase();
  const found = operations
    .filter((operation) => operation.method === method || operation.method === "any")
    .flatMap((operation) => {
      const path = matchPath(operation.path, target);
      return path ? [{ operation, path, query: new Map(new URLSearchParams(query)) }] : [];
    })
    .sort((one, other) => one.path.size - other.path.size || Number(isAny(one)) - Number(isAny(other)));
  const [best] = found;
  if (best) return best;
  const all = operations.map(nameOf);
  throw usageError(`There is no operation ${first} ${target}.${didYouMean(closest(`${first} ${target}`, all))}`);
}

/** `, such as GET /pets` */
function suchAs([example]: readonly Operation[]): string {
  return example === undefined ? "" : `, such as ${nameOf(example)}`;
}

function nameOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function isAny({ operation }: FoundOperation): boolean {
  return operation.method === "any";
}

/** Parameters of a path that a template takes; undefined if it does not. `{name}` in the path gives no value. */
function matchPath(template: string, path: string): Map<string, string> | undefined {
  if (template === path) return new Map();
  const segments = path.split("/");
  const wanted = template.split("/");
  const values = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const [, name, isGreedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    const given = isGreedy === "+" ? segments.slice(index).join("/") : segments[index];
    if (name === undefined) {
      if (segment !== given) return undefined;
      continue;
    }
    if (given === undefined || given === "") return undefined;
    values.set(name, decode(given));
    if (isGreedy === "+") return values;
  }
  return segments.length === wanted.length ? values : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
