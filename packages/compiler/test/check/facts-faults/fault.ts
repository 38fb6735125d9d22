import type { Config } from "../../../src/config/config.ts";
import type { EmitterName } from "../../../src/diagnostics/diagnostic.ts";
import type { Json } from "../../../src/source/json.ts";
import type { documents } from "./documents.ts";

/** Something to be found: what the service refuses, drops, or does otherwise than one would think. */
export interface Fault {
  /** Row of the list of the service's checks. */
  readonly row: string;
  /** What goes wrong, where a row has several faults. */
  readonly name?: string;
  readonly document: keyof typeof documents;
  /** JSON Pointer → the value put there; undefined takes it away. */
  readonly edits: Readonly<Record<string, Json | undefined>>;
  /** JSON Pointer to what is wrong: the finding stands there, or below it. */
  readonly at: string;
  /** API type, where it is not that of the document. */
  readonly type?: "rest" | "http";
  readonly config?: Config;
  /** Output that finds it; none, if not given. */
  readonly emit?: readonly EmitterName[];
}
