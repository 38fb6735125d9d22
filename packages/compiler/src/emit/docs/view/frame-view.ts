import type { SchemaView } from "../schema/tree.ts";
import { cfnText } from "../../cfn-text.ts";
import { baseUrls, type BaseUrl } from "../../base-urls.ts";
import type { CommonContext } from "./context.ts";
import { schemeViews, type SchemeView } from "./scheme-view.ts";

/** What pages of all kinds of API have. All text but the HTML of descriptions is escaped by the templates. */
export interface FrameView {
  readonly title: string;
  readonly version: string | undefined;
  readonly theme: "auto" | "light" | "dark";
  readonly kind: string;
  /** Safe HTML. */
  readonly description: string;
  readonly baseUrls: readonly BaseUrl[];
  readonly schemes: readonly SchemeView[];
  readonly schemas: readonly { readonly id: string; readonly name: string; readonly schema: SchemaView }[];
}

/** A heading with what stands under it, in the text and in the list of contents. */
export interface GroupView<Member extends MemberOfGroup> {
  readonly id: string;
  readonly title: string;
  /** Safe HTML. */
  readonly description: string;
  readonly members: readonly Member[];
}

/** What the list of contents shows of an operation, route or push. */
export interface MemberOfGroup {
  readonly id: string;
  /** On a coloured ground: `GET`. */
  readonly method: string;
  readonly label: string;
}

/** A piece of code to copy. */
export interface Sample {
  readonly language: string;
  readonly code: string;
}

const kinds = { rest: "REST API", http: "HTTP API", websocket: "WebSocket API" } as const;

/** The parts that do not depend on the kind of API. */
export function frameView(context: CommonContext): FrameView {
  const { api, markdown, schemaIds, trees } = context;
  return {
    title: api.settings.docs.title ?? cfnText(api.title),
    version: api.version === undefined ? undefined : cfnText(api.version),
    theme: api.settings.docs.theme,
    kind: kinds[api.kind],
    description: markdown.render(cfnText(api.description ?? ""), 1),
    baseUrls: baseUrls(context.api),
    schemes: schemeViews(context),
    schemas: api.schemas.map(({ name, schema }) => ({
      id: schemaIds.get(name) ?? "",
      name,
      schema: trees.view(schema),
    })),
  };
}

/** How many of a thing there are: `1 operation`, `7 operations`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : thing.endsWith("h") ? "es" : "s"}`;
}
