import type { Json } from "./json.ts";

/** A 1-based place in a text. Columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a text. */
export type ParseProblem =
  | { readonly kind: "syntax"; readonly message: string; readonly position: Position | undefined }
  | { readonly kind: "duplicate-key"; readonly key: string; readonly position: Position }
  | { readonly kind: "many-documents"; readonly count: number; readonly position: Position }
  | { readonly kind: "too-deep"; readonly position: Position | undefined };

/** A text as a value, as far as it could be read. */
export interface ParsedText {
  /** undefined if nothing could be made of the text. */
  readonly value: Json | undefined;
  readonly problems: readonly ParseProblem[];
  /** It is strict JSON. */
  readonly isJson?: true;
  /** Whether objects can be shared or even contain themselves, as YAML's aliases allow. */
  readonly hasAliases: boolean;
}
