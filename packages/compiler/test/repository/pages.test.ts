import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CONTEXT.md"].concat(
  ["docs", "docs/adr"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
);

/** Words in code spans of a page; its blocks of code are examples, with files of their own. */
function codeSpans(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replaceAll(/^```.*?^```/gms, "");
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
}

function exists(path: string): boolean {
  return [root, join(root, "packages/compiler"), join(root, "packages/compiler/src")].some((base) =>
    existsSync(join(base, path)),
  );
}

it.each(pages)("%s names only files that are there", (page) => {
  const paths = codeSpans(page).filter(
    (span) =>
      /^(?:\.ci|src|test|packages|docs|fixtures|ir|service|source|emit)\/[\w./-]+$/.test(span) && !/area/.test(span),
  );
  expect(paths.filter((path) => !exists(path))).toEqual([]);
  const links = [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
    ([, path = ""]) => path,
  );
  expect(links.filter((path) => !existsSync(join(root, page, "..", path)))).toEqual([]);
});

it("CONTRIBUTING.md names only scripts that are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = codeSpans("CONTRIBUTING.md").flatMap((span) => /^(?:pnpm|npm) ([\w:-]+)/.exec(span)?.[1] ?? []);
  expect(named.filter((name) => name !== "exec" && !Object.hasOwn(scripts, name))).toEqual([]);
  expect(named).toContain("new-rule");
});

it("CONTRIBUTING.md keeps each recipe to ten lines", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const recipes = text.split(/^## /m).filter((section) => section.startsWith("Add "));
  expect(recipes.map((recipe) => recipe.split("\n")[0])).toHaveLength(6);
  for (const recipe of recipes) expect(recipe.trim().split("\n").length - 2, recipe).toBeLessThanOrEqual(10);
});
