import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Packages that the modules reachable from `start` import before anything runs. */
function staticPackages(start: string): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const open = [new URL(start, import.meta.url).href];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(new URL(file), "utf8");
    for (const [statement = "", name = ""] of text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)) {
      if (statement.startsWith("import type")) continue;
      if (name.startsWith(".")) open.push(new URL(name, file).href);
      else packages.add(name);
    }
  }
  return [...packages].sort();
}

it("loads no parser and no resolver before it knows that one is needed", () => {
  expect(staticPackages("../../src/load/load.ts")).toEqual([]);
});

it("locates with js-yaml alone", () => {
  expect(staticPackages("../../src/source/locate.ts")).toEqual(["js-yaml"]);
});
