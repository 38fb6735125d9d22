import type { ConditionBranch } from "../ir/cfn.ts";
import { shortHash } from "../source/short-hash.ts";

/** What an operation's name is made from. */
export interface OperationKey {
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly when: readonly ConditionBranch[];
}

/**
 * The operation's name: its operationId in camelCase, else method and path in words. Where two come out the same, the
 * later one has a suffix that depends on its own method and path only.
 */
export function operationIdOf(key: OperationKey, taken: ReadonlySet<string>): string {
  const base = toCamelCase(key.operationId ?? "") || toCamelCase(`${key.method} ${pathWords(key.path)}`);
  const name = /^[0-9]/.test(base) ? `op${base}` : base;
  if (!taken.has(name)) return name;
  const branches = key.when.map(({ condition, is }) => toPascalCase(`${is ? "when" : "unless"} ${condition}`)).join("");
  const conditional = name + branches;
  return taken.has(conditional) ? `${conditional}${shortHash(JSON.stringify(key), 6)}` : conditional;
}

/** ASCII letters and digits: `get_pet-by.id` → `getPetById`, `GETPets` → `getPets`, `PetID` → `petID`. */
export function toCamelCase(text: string): string {
  const pascal = toPascalCase(text);
  const leading = /^[A-Z]+(?=[A-Z][a-z]|$|[0-9])|^[A-Z]/.exec(pascal)?.[0] ?? "";
  return leading.toLowerCase() + pascal.slice(leading.length);
}

/** ASCII letters and digits, each word with a capital: `order item` → `OrderItem`. */
export function toPascalCase(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

function pathWords(path: string): string {
  return path === "/" ? "root" : path;
}
