import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const src = join(import.meta.dirname, "../../src");

/** Specifiers that a module imports with its own evaluation: not types, not `import()`. Sources are in prettier's shape. */
function staticImports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?from "([^"]+)"|^import "([^"]+)"/gm);
  return [...statements].flatMap(([statement, from, bare]) => {
    // `import { type A, type B } from` is erased with what it names.
    const named = /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    return named?.every((name) => name.trim().startsWith("type ")) ? [] : [from ?? bare ?? ""];
  });
}

/** Packages that are loaded when a module is: each with the chain of modules that leads to it. */
function packagesLoadedBy(entry: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const queue: (readonly string[])[] = [[join(src, entry)]];
  for (let chain = queue.pop(); chain; chain = queue.pop()) {
    const file = chain.at(-1) ?? "";
    if (seen.has(file)) continue;
    seen.add(file);
    for (const specifier of staticImports(file)) {
      if (specifier.startsWith(".")) queue.push([...chain, join(dirname(file), specifier)]);
      else if (!specifier.startsWith("node:")) {
        found.push([...chain.map((path) => relative(src, path)), specifier].join(" → "));
      }
    }
  }
  return found;
}

it("starts the command line without any dependency", () => {
  expect(packagesLoadedBy("cli/main.ts")).toEqual([]);
});

it.each([
  "compile.ts",
  "emit/cfn/index.ts",
  "emit/templates/index.ts",
  "emit/sdk/index.ts",
  "write/format.ts",
  "emit/docs/index.ts",
])("loads nothing heavy with %s", (entry) => {
  const heavy = /(?:ts-morph|typescript|prettier|handlebars|swagger-parser|markdown-it|ajv|jiti)$/;
  expect(packagesLoadedBy(entry).filter((chain) => heavy.test(chain))).toEqual([]);
});
