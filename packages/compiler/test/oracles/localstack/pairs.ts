import type { CompiledDocument } from "../compile-documents.ts";

/** Ends the name of a document that was compiled in the native layout. */
export const nativeSuffix = " native";

/** Whether a document is there in both layouts, and is the native one of the two. */
export function isPaired({ name }: CompiledDocument, documents: readonly CompiledDocument[]): boolean {
  return name.endsWith(nativeSuffix) && documents.some((other) => `${other.name}${nativeSuffix}` === name);
}
