import type { Report } from "../diagnostics/diagnostic.ts";
import { pathClash } from "./diagnostics.ts";
import { foldPath } from "./safe-path.ts";

/** Reports files that are one and the same on a file system without regard to case; says whether there are any. */
export function reportClashes(root: string, paths: readonly string[], report: Report): boolean {
  const files = new Map<string, string>();
  const clashes: [path: string, other: string][] = [];
  for (const path of [...paths].sort()) {
    const folded = foldPath(path);
    const other = files.get(folded);
    if (other === undefined) files.set(folded, path);
    else clashes.push([path, other]);
  }
  for (const path of files.values()) {
    const steps = foldPath(path).split("/");
    for (let depth = 1; depth < steps.length; depth += 1) {
      const other = files.get(steps.slice(0, depth).join("/"));
      if (other !== undefined) clashes.push([path, other]);
    }
  }
  for (const [path, other] of clashes) report(pathClash, { file: `${root}/${path}`, pointer: "" }, { path, other });
  return clashes.length > 0;
}
