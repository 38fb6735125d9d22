import type { Config } from "../config/config.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ApiKind } from "../ir/api.ts";
import type { LoadedDocument } from "../load/document.ts";
import type { Origin } from "../source/origin.ts";
import type { ModelNames } from "./model-names.ts";
import type { SchemaNames } from "./schema-names.ts";

/** What every file of lower/ works with. */
export interface Context {
  readonly document: LoadedDocument;
  readonly kind: ApiKind;
  readonly config: Config;
  /** Where the settings stand; what is made of one is blamed there. */
  readonly configOrigin: Origin;
  readonly report: Report;
  /** Names of schemas that a `$ref` reaches. */
  readonly schemas: SchemaNames;
  /** Names of the gateway's models. */
  readonly models: ModelNames;
}
