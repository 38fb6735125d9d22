import type { Api, HttpApi, RestApi } from "../../../ir/api.ts";
import type { SdkCalls, SdkCredential } from "../../sdk-calls.ts";
import type { Target } from "../samples/curl.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";
import type { SchemaTrees } from "../schema/tree.ts";
import type { Anchors } from "../text/anchors.ts";
import type { Markdown } from "../text/markdown.ts";

/** What the parts are made with that pages of all kinds of API share. */
export interface CommonContext {
  readonly api: Api;
  readonly calls: {
    readonly packageName: string;
    readonly create: string;
    readonly credentials: ReadonlyMap<string, SdkCredential>;
  };
  readonly markdown: Markdown;
  readonly anchors: Anchors;
  readonly schemas: Schemas;
  readonly trees: SchemaTrees;
  /** Ids of sections, by the name of the schema or scheme. */
  readonly schemaIds: ReadonlyMap<string, string>;
  readonly schemeIds: ReadonlyMap<string, string>;
  /** Bodies are shown where they are used; on large pages they are referred to. */
  readonly opensBodies: boolean;
}

/** What all parts of a REST or HTTP API's page are made with. */
export interface PageContext extends CommonContext {
  readonly api: RestApi | HttpApi;
  readonly calls: SdkCalls;
  /** Ids of rows, by the type of the gateway's own error. */
  readonly errorIds: ReadonlyMap<string, string>;
  readonly target: Target;
}
