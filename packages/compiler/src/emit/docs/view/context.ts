import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { SdkCalls } from "../../sdk-calls.ts";
import type { Target } from "../samples/curl.ts";
import type { Schemas } from "../schema/resolve.ts";
import type { SchemaTrees } from "../schema/tree.ts";
import type { Anchors } from "../text/anchors.ts";
import type { Markdown } from "../text/markdown.ts";

/** What all parts of the page are made with. */
export interface PageContext {
  readonly api: RestApi | HttpApi;
  readonly calls: SdkCalls;
  readonly markdown: Markdown;
  readonly anchors: Anchors;
  readonly schemas: Schemas;
  readonly trees: SchemaTrees;
  /** Ids of sections, by the name of the schema or scheme. */
  readonly schemaIds: ReadonlyMap<string, string>;
  readonly schemeIds: ReadonlyMap<string, string>;
  /** Ids of rows, by the type of the gateway's own error. */
  readonly errorIds: ReadonlyMap<string, string>;
  readonly target: Target;
  /** Bodies are shown where they are used; on large pages they are referred to. */
  readonly opensBodies: boolean;
}
