import { shortHash } from "../source/short-hash.ts";

/** Names of the gateway's models, which may hold letters and digits only. */
export interface ModelNames {
  /** The model's name for a schema of this name: the same every time, and no other schema's. */
  nameOf(schemaName: string): string;
}

/** `schemaNames` are those that keep their name if the service allows it; others give way to them. */
export function createModelNames(schemaNames: readonly string[]): ModelNames {
  const bySchema = new Map<string, string>();
  const taken = new Set<string>();
  const assign = (schemaName: string, name: string): string => {
    bySchema.set(schemaName, name);
    taken.add(name);
    return name;
  };
  for (const name of schemaNames) if (/^[A-Za-z0-9]+$/.test(name)) assign(name, name);
  return {
    nameOf(schemaName) {
      const known = bySchema.get(schemaName);
      if (known !== undefined) return known;
      const name = schemaName.replace(/[^A-Za-z0-9]/g, "");
      const isFree = name !== "" && !taken.has(name);
      return assign(schemaName, isFree ? name : `${name || "Model"}${shortHash(schemaName, 6)}`);
    },
  };
}
