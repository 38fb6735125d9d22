import type { Report } from "../diagnostics/diagnostic.ts";
import { deref, noAssumptions, type Graph } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import * as findings from "./diagnostics/reference.ts";
import type { Files } from "./files.ts";
import { splitAtHash } from "./graph.ts";
import { modelName } from "./model-url.ts";
import type { Reference } from "./survey.ts";
import { resolveUri } from "./uri.ts";

/** Reports each reference of a file that leads nowhere, where it stands, and why. */
export function checkReferences(
  file: string,
  references: readonly Reference[],
  graph: Graph,
  files: Files,
  report: Report,
): void {
  for (const reference of references)
    checkReference(reference, { file, pointer: reference.pointer }, graph, files, report);
}

function checkReference({ ref, isText }: Reference, origin: Origin, graph: Graph, files: Files, report: Report): void {
  if (graph.target(ref, origin) !== undefined) {
    const start = { value: { $ref: ref }, origin, graph, assume: noAssumptions };
    if (deref(start) === undefined && !isText) report(findings.circle, origin, { ref });
    return;
  }
  const model = modelName(ref);
  if (model !== undefined) return report(findings.modelElsewhere, origin, { name: model });
  if (isText) return report(findings.unresolvedText, origin, { ref, similar: undefined });
  if (ref.includes("${")) return report(findings.placeholder, origin, { ref });

  const [uri] = splitAtHash(ref);
  const target = uri === "" ? undefined : resolveUri(uri, origin.file);
  if (target?.kind === "unsupported") return report(findings.unsupportedScheme, origin, { ref });
  if (target !== undefined) {
    const failure = files.failures.get(target.file);
    if (failure !== undefined) return report(findings.missingFile, origin, { ref, reason: failure });
    // A file that was read and could not be parsed has its own findings.
    if (!files.read.has(target.file) && files.sources.has(target.file)) return;
    if (!files.read.has(target.file)) return report(findings.remote, origin, { ref });
  }
  report(findings.unresolved, origin, { ref, similar: undefined });
}
