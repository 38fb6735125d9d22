import type { Json } from "../../source/json.ts";

/** Names and indexes that lead to a value. */
export type Steps = readonly (string | number)[];

/** A text as JSON, or why it is none and where. */
export type StrictJson =
  | { readonly value: Json; readonly problem?: undefined }
  | { readonly problem: { readonly message: string; readonly offset: number } };

/** Reads JSON as RFC 8259 has it. It never throws. */
export function readStrictJson(text: string): StrictJson {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    const scanner: Scanner = { text, at: 0, found: () => undefined };
    try {
      scanValue(scanner, []);
      skipSpace(scanner);
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.cause !== notJson) throw thrown;
      return { problem: { message: thrown.message, offset: scanner.at } };
    }
    return { problem: { message: "more stands after the value", offset: scanner.at } };
  }
}

/** Where a value begins in a text that is JSON; undefined if there is none. */
export function offsetOf(text: string, steps: Steps): number | undefined {
  let offset: number | undefined;
  const wanted = JSON.stringify(steps);
  const scanner: Scanner = {
    text,
    at: 0,
    found(here, at) {
      if (here.length === steps.length && JSON.stringify(here) === wanted) offset = at;
    },
  };
  try {
    scanValue(scanner, []);
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.cause !== notJson) throw thrown;
  }
  return offset;
}

/** `item.tags[0]`, for messages; the whole is `it`. */
export function nameOf(steps: Steps): string {
  const name = steps.map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${step}`)).join("");
  return name === "" ? "it" : name.replace(/^\./, "");
}

interface Scanner {
  readonly text: string;
  at: number;
  /** Is told where each value begins. */
  found(steps: Steps, at: number): void;
}

const notJson = "not JSON";
const deepest = 500;

function fail(message: string): never {
  throw new Error(message, { cause: notJson });
}

function skipSpace(scanner: Scanner): string {
  while (/[ \t\r\n]/.test(scanner.text[scanner.at] ?? "x")) scanner.at += 1;
  return scanner.text[scanner.at] ?? "";
}

function scanValue(scanner: Scanner, steps: Steps): void {
  const char = skipSpace(scanner);
  if (steps.length > deepest) fail("it is nested too deeply");
  scanner.found(steps, scanner.at);
  if (char === "{") return scanMembers(scanner, steps);
  if (char === "[") return scanItems(scanner, steps);
  if (char === '"') return void scanString(scanner);
  const word = take(scanner, /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y);
  if (word === undefined) fail(`${shown(char)} stands where a value should`);
}

function scanMembers(scanner: Scanner, steps: Steps): void {
  scanner.at += 1;
  if (skipSpace(scanner) === "}") return void (scanner.at += 1);
  for (;;) {
    const char = skipSpace(scanner);
    if (char !== '"') fail(`${shown(char)} stands where a name in double quotes should`);
    const name = scanString(scanner);
    const colon = skipSpace(scanner);
    if (colon !== ":") fail(`${shown(colon)} stands where a colon should`);
    scanner.at += 1;
    scanValue(scanner, [...steps, name]);
    const next = skipSpace(scanner);
    if (next !== "," && next !== "}") fail(`${shown(next)} stands where a comma or } should`);
    scanner.at += 1;
    if (next === "}") return;
  }
}

function scanItems(scanner: Scanner, steps: Steps): void {
  scanner.at += 1;
  if (skipSpace(scanner) === "]") return void (scanner.at += 1);
  for (let index = 0; ; index += 1) {
    scanValue(scanner, [...steps, index]);
    const next = skipSpace(scanner);
    if (next !== "," && next !== "]") fail(`${shown(next)} stands where a comma or ] should`);
    scanner.at += 1;
    if (next === "]") return;
  }
}

function scanString(scanner: Scanner): string {
  const text = take(scanner, /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
  if (text !== undefined) return JSON.parse(text) as string;
  take(scanner, /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y);
  const char = scanner.text[scanner.at] ?? "";
  return fail(
    char === "\\"
      ? `\\${scanner.text[scanner.at + 1] ?? ""} is no escape of JSON`
      : `${shown(char)} stands in a string`,
  );
}

function take(scanner: Scanner, pattern: RegExp): string | undefined {
  pattern.lastIndex = scanner.at;
  const [found] = pattern.exec(scanner.text) ?? [];
  scanner.at += found?.length ?? 0;
  return found;
}

function shown(char: string): string {
  if (char === "") return "the end";
  if (char === "\n" || char === "\r") return "a line end";
  if (char === '"') return "a double quote";
  return char < " " ? "a control character" : `"${char}"`;
}
