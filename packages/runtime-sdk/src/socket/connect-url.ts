import { textOf } from "../scalar.ts";

/** An address with parameters in its query; those that are undefined are left out, lists are repeated. */
export function connectUrl(url: string, query: object): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item !== undefined) target.searchParams.append(name, textOf(item));
    }
  }
  return target.href;
}
