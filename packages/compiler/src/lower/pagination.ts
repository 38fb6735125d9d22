import type { Pagination, Parameter } from "../ir/operation.ts";
import { closest } from "../source/closest.ts";
import { isObject } from "../source/json.ts";
import { child, entries, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { paginationInvalid } from "./diagnostics.ts";
import { textOf } from "./text.ts";

const styles = ["cursor", "page", "offset", "link"] as const;
const members = ["style", "parameter", "next", "items", "first"];

/** What is wrong, where, and what to do. */
interface Problem {
  readonly at: Node;
  readonly problem: string;
  readonly fix: string;
}

/** How an operation is paged through, by `x-apigw-pagination`; undefined if it is not, or if it is said wrongly. */
export function lowerPagination(
  node: Node,
  parameters: readonly Parameter[],
  { report }: Context,
): Pagination | undefined {
  const written = child(node, "x-apigw-pagination");
  if (written.value === undefined) return undefined;
  for (const [key, at] of entries(written)) {
    if (members.includes(key)) continue;
    const fix = suggestion(key, members) ?? `It has ${members.join(", ")}.`;
    report(paginationInvalid, at.origin, { problem: `has no "${key}"`, fix });
  }
  const read = readPagination(written, parameters);
  if (!("problem" in read)) return read;
  report(paginationInvalid, read.at.origin, read);
  return undefined;
}

function readPagination(written: Node, parameters: readonly Parameter[]): Pagination | Problem {
  if (!isObject(written.value)) {
    const fix = "Write { parameter: nextToken, next: /nextToken, items: /items }, with names of your own.";
    return { at: written, problem: "is no object", fix };
  }
  const style = styles.find((one) => one === (textOf(written, "style") ?? "cursor"));
  if (style === undefined) {
    return { at: child(written, "style"), problem: "has an unknown style", fix: `Take one of ${styles.join(", ")}.` };
  }
  const items = textOf(written, "items") ?? "";
  if (!isPointer(items)) return noPointer(written, "items", items);
  if (style === "link") return { style, items };

  const parameter = textOf(written, "parameter");
  if (parameter === undefined) {
    return { at: written, problem: "names no parameter", fix: "Say as parameter which one asks for a page." };
  }
  const names = parameters.filter((one) => one.in !== "path").map(({ name }) => name);
  if (!names.includes(parameter)) {
    const fix = suggestion(parameter, names) ?? "Declare it, in the query or as a header.";
    const problem = `names a parameter that the operation does not have, "${parameter}"`;
    return { at: child(written, "parameter"), problem, fix };
  }
  return style === "cursor" ? readCursor(written, items, parameter) : readCount(written, items, parameter, style);
}

function readCursor(written: Node, items: string, parameter: string): Pagination | Problem {
  const next = textOf(written, "next");
  if (next === undefined) {
    return { at: written, problem: "has no next", fix: "Say by a JSON Pointer where a page has the next cursor." };
  }
  if (next === "" || !isPointer(next)) return noPointer(written, "next", next);
  return { style: "cursor", items, parameter, next };
}

function readCount(written: Node, items: string, parameter: string, style: "page" | "offset"): Pagination | Problem {
  const at = child(written, "first");
  const first = at.value ?? (style === "page" ? 1 : 0);
  if (typeof first !== "number") return { at, problem: "has a first that is no number", fix: "Write a number." };
  return { style, items, parameter, first };
}

/** RFC 6901. */
function isPointer(text: string): boolean {
  return text === "" || /^(?:\/(?:[^~/]|~[01])*)+$/.test(text);
}

function noPointer(written: Node, key: string, text: string): Problem {
  const meant = text.replace(/^[$#./]+/, "").replaceAll(".", "/") || key;
  return { at: child(written, key), problem: `has no JSON Pointer in ${key}`, fix: `Write one, such as /${meant}.` };
}

function suggestion(word: string, known: readonly string[]): string | undefined {
  const near = closest(word, known);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}
