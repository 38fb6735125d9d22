import type { Report } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host.ts";
import type { Json } from "../source/json.ts";
import type { Graph, Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { checkReferences } from "./check-references.ts";
import { followCollections } from "./collections.ts";
import type { LoadedDocument } from "./document.ts";
import { createFiles, type Files } from "./files.ts";
import { createGraph, nodeOf, type View } from "./graph.ts";
import { followIncludes, type Included } from "./include.ts";
import { readParts } from "./read-parts.ts";
import { openRoot } from "./root.ts";
import { convertSwagger2 } from "./swagger2/convert.ts";
import { readTemplateFiles } from "./template-files.ts";
import { keepVersionText } from "./version-text.ts";
import { versionOf } from "./version.ts";
import { viewsOf } from "./views.ts";

/** What to load. */
export interface LoadInput {
  /** A document, or `template.yaml#LogicalId` for one that stands in a CloudFormation or SAM template. */
  readonly path: string;
  /** Whether parts may be read from the network. */
  readonly allowRemote: boolean;
}

/**
 * Reads a document and all its parts.
 *
 * What is wrong with them is reported; undefined is returned only when nothing at all could be read. `sources` receives
 * the text of each file, by absolute path or URL, also of those that are no document: findings are shown in them.
 */
export async function loadDocument(
  input: LoadInput,
  host: Host,
  report: Report,
  sources: Map<string, string> = new Map<string, string>(),
): Promise<LoadedDocument | undefined> {
  const files = createFiles(host, report, sources);
  const found = await openRoot(input.path, host, files, report);
  if (found === undefined) return undefined;

  const moved = new Map<object, Origin>(found.made);
  const included = await followIncludes(found.root, files, moved, report);
  await readParts(found.root, included.files, files, input.allowRemote);
  await readTemplateFiles(files, sources, host, report);
  const { value, origin } = included.root;
  const version = versionOf(value, origin, report);
  const written = { value: keepVersionText(value, files.sources.get(origin.file)), origin };
  const root = rootIn3(version, { ...included, root: written }, files, moved);
  checkReferences(root, version, files, report);
  return { root, version, sources, template: found.template };
}

/** The root of the document in the 3.x shape, with the graph that its references are followed in. */
function rootIn3(
  version: LoadedDocument["version"],
  { root: asWritten, files: included }: Included,
  files: Files,
  moved: Map<object, Origin>,
): Node {
  const graphOf = (view: View): Graph =>
    createGraph({
      root: view,
      views: viewsOf(files, [view], included),
      moved,
      converted: new Map(),
      ...(version === "3.1" && { anchors: (file, name) => files.read.get(file)?.survey.anchors.get(name) }),
    });
  const found = graphOf(asWritten);
  const root = { ...asWritten, value: followCollections(nodeOf(asWritten, found), moved) };
  const written = root.value === asWritten.value ? found : graphOf(root);
  if (version !== "2.0") return nodeOf(root, written);

  const converted = new Map<object, Json>();
  const value = convertSwagger2(nodeOf(root, written), written, moved, converted);
  const shaped = { ...root, value };
  // Pointers into the document as written stay good: part files use them, and so do findings.
  const views = viewsOf(files, [shaped, root], included);
  return nodeOf(shaped, createGraph({ root: shaped, views, moved, converted }));
}
