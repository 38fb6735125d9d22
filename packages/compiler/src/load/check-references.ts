import type { Report } from "../diagnostics/diagnostic.ts";
import { own } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import { isBelow, type Origin } from "../source/origin.ts";
import * as findings from "./diagnostics/reference.ts";
import type { Files } from "./files.ts";
import { splitAtHash } from "./graph.ts";
import { builtInModel, modelName } from "./model-url.ts";
import { similarReference } from "./similar-reference.ts";
import { resolveUri } from "./uri.ts";

/** Reports each reference of the document and its parts that leads nowhere, where it stands, and why. */
export function checkReferences(root: Node, files: Files, report: Report): void {
  for (const [file, { survey }] of files.read) {
    for (const { ref, pointer, isText } of survey.references) {
      // The rest of a template is none of the document's.
      if (file === root.origin.file && !isBelow(pointer, root.origin.pointer)) continue;
      const origin = { file, pointer };
      if (root.graph.target(ref, origin) === undefined) reportDangling(ref, isText, origin, root, files, report);
      else if (!isText && isCircle(ref, origin, root)) report(findings.circle, origin, { ref });
    }
  }
}

/** Whether a reference leads through others back to one of these. */
function isCircle(ref: string, origin: Origin, { graph }: Node): boolean {
  const seen = new Set<string>();
  let next: unknown = ref;
  let from = origin;
  while (typeof next === "string") {
    const target = graph.target(next, from);
    if (target === undefined) return false;
    const place = `${target.origin.file}#${target.origin.pointer}`;
    if (seen.has(place)) return true;
    seen.add(place);
    next = own(target.value, "$ref");
    from = target.origin;
  }
  return false;
}

function reportDangling(ref: string, isText: boolean, origin: Origin, root: Node, files: Files, report: Report): void {
  const model = modelName(ref);
  const builtIn = builtInModel(ref);
  if (model !== undefined) report(findings.modelElsewhere, origin, { name: model });
  else if (builtIn !== undefined) report(findings.builtInModel, origin, { name: builtIn });
  else if (isText) report(findings.unresolvedText, origin, { ref, similar: undefined });
  else if (ref.includes("${")) report(findings.placeholder, origin, { ref });
  else reportMissing(ref, origin, root, files, report);
}

function reportMissing(ref: string, origin: Origin, root: Node, files: Files, report: Report): void {
  const [uri] = splitAtHash(ref);
  const target = uri === "" ? undefined : resolveUri(uri, origin.file);
  const similar = similarReference(ref, root);
  if (target?.kind === "unsupported") {
    report(findings.unsupportedScheme, origin, { ref });
    return;
  }
  const file = target?.file ?? origin.file;
  const reason = files.failures.get(file);
  if (reason !== undefined) report(findings.missingFile, origin, { ref, reason, similar });
  else if (files.read.has(file)) report(findings.unresolved, origin, { ref, similar });
  // A file that was read and could not be parsed has findings of its own.
  else if (!files.sources.has(file)) report(findings.remote, origin, { ref });
}
