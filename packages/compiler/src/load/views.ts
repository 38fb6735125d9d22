import type { Files } from "./files.ts";
import type { View } from "./graph.ts";

/**
 * The values that pointers of each file mean, best first.
 *
 * In the document's own file they mean the document, and only then the template around it; in an included file its own
 * content, and only then the document, which it has become a part of.
 */
export function viewsOf(
  files: Files,
  document: readonly View[],
  included: ReadonlySet<string>,
): ReadonlyMap<string, readonly View[]> {
  const views = new Map<string, readonly View[]>();
  for (const [file, { value }] of files.read) {
    const whole: View = { value, origin: { file, pointer: "" } };
    const isDocument = document.some(({ origin }) => origin.file === file);
    if (isDocument) views.set(file, [...document, whole]);
    else views.set(file, included.has(file) ? [whole, ...document] : [whole]);
  }
  return views;
}
