import type { Value } from "../values/value.ts";

/** What a template itself puts into `$foreach`. */
export interface Storage {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  size(): number;
  names(): string[];
  values(): Value[];
  /** `put(name, value)`; undefined for all else. */
  call(name: string, args: readonly Value[]): Value | undefined;
  /** The names alone: values can be nested without end. */
  print(): string;
}

export function createStorage(): Storage {
  const own = new Map<string, Value>();
  return {
    get: (name) => own.get(name),
    size: () => own.size,
    names: () => [...own.keys()],
    values: () => [...own.values()],
    set(name, value) {
      own.set(name, value);
    },
    call(name, [key, value]) {
      if (name !== "put" || typeof key !== "string" || value === undefined) return undefined;
      const old = own.get(key) ?? null;
      own.set(key, value);
      return old;
    },
    print: () =>
      `{${[...own].map(([name, value]) => `${name}=${typeof value === "object" ? "…" : value}`).join(", ")}}`,
  };
}
