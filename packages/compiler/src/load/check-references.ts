import type { Report } from "../diagnostics/diagnostic.ts";
import { own } from "../source/json.ts";
import type { Node } from "../source/node.ts";
import { isBelow, toPointer, type Origin } from "../source/origin.ts";
import * as findings from "./diagnostics/reference.ts";
import type { LoadedDocument } from "./document.ts";
import type { Files } from "./files.ts";
import { collectionAt, collectionSteps, isByName } from "./bare-name.ts";
import { splitAtHash } from "./graph.ts";
import { lossAt } from "./loss.ts";
import { builtInModel, modelName } from "./model-url.ts";
import { similarReference } from "./similar-reference.ts";
import { relativeUri, resolveUri } from "./uri.ts";

/** So many different references get a suggestion: comparing names takes time, and nobody reads on. */
const maxSuggestions = 50;

/** Reports each reference of the document and its parts that leads nowhere, where it stands, and why. */
export function checkReferences(root: Node, version: LoadedDocument["version"], files: Files, report: Report): void {
  const suggestions = new Map<string, string | undefined>();
  const suggest = (ref: string, file: string): string | undefined => {
    if (!suggestions.has(ref) && suggestions.size < maxSuggestions)
      suggestions.set(ref, similarReference(ref, root, version));
    const similar = suggestions.get(ref);
    // What is found is in the document; a part that means it has to name that.
    return similar === undefined || file === root.origin.file ? similar : relativeUri(root.origin.file, file) + similar;
  };
  for (const [file, { survey }] of files.read) {
    for (const { ref, pointer, isText } of survey.references) {
      // The rest of a template is none of the document's.
      if (file === root.origin.file && !isBelow(pointer, root.origin.pointer)) continue;
      const origin = { file, pointer };
      const target = root.graph.target(ref, origin);
      if (target === undefined) reportDangling({ ref, origin, isText, version }, files, suggest, report);
      else if (!isText && isCircle(target)) report(findings.circle, origin, { ref });
      else if (!isText && isByName(ref, file, files)) {
        const full = `#${toPointer([...collectionSteps(collectionAt(pointer), version), ref])}`;
        report(findings.bareName, origin, { ref, full });
      }
    }
  }
}

/** Whether what a reference leads to is one that leads through others back to itself. */
function isCircle(target: Node): boolean {
  const seen = new Set<string>();
  let current = target;
  for (let ref = own(target.value, "$ref"); typeof ref === "string"; ref = own(current.value, "$ref")) {
    const place = `${current.origin.file}#${current.origin.pointer}`;
    if (seen.has(place)) return true;
    seen.add(place);
    const next = current.graph.target(ref, current.origin);
    if (next === undefined) return false;
    current = next;
  }
  return false;
}

/** A reference that may be meant by one that leads nowhere. */
type Suggest = (ref: string, file: string) => string | undefined;

/** A reference that leads nowhere. */
interface Dangling {
  readonly ref: string;
  readonly origin: Origin;
  readonly isText: boolean;
  readonly version: LoadedDocument["version"];
}

function reportDangling(dangling: Dangling, files: Files, suggest: Suggest, report: Report): void {
  const { ref, origin, isText, version } = dangling;
  const model = modelName(ref);
  const builtIn = builtInModel(ref);
  if (model !== undefined) report(findings.modelElsewhere, origin, { name: model });
  else if (builtIn !== undefined) report(findings.builtInModel, origin, { name: builtIn });
  else if (isText) report(findings.unresolvedText, origin, { ref, similar: undefined });
  else if (ref.includes("${") || ref.startsWith("{")) report(findings.placeholder, origin, { ref });
  else if (version === "3.1" && /^#[A-Za-z_]/.test(ref)) report(findings.anchor, origin, { ref });
  else reportMissing(ref, origin, files, suggest, report);
}

function reportMissing(ref: string, origin: Origin, files: Files, suggest: Suggest, report: Report): void {
  const [uri] = splitAtHash(ref);
  const target = uri === "" ? undefined : resolveUri(uri, origin.file);
  const similar = suggest(ref, origin.file);
  if (target?.kind === "unsupported") {
    report(findings.unsupportedScheme, origin, { ref });
    return;
  }
  const file = target?.file ?? origin.file;
  const reason = files.failures.get(file);
  if (reason !== undefined) report(findings.missingFile, origin, { ref, reason, similar });
  else if (files.read.has(file)) report(unresolvedBy[lossAt(origin.pointer)], origin, { ref, similar });
  // A file that was read and could not be parsed has findings of its own.
  else if (!files.sources.has(file)) report(findings.remote, origin, { ref });
}

const unresolvedBy = {
  operation: findings.unresolvedOperation,
  extension: findings.unresolvedExtension,
  part: findings.unresolved,
} as const;
