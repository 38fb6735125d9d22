import type { HttpApi, RestApi } from "../../ir/api.ts";
import { gatewayErrors } from "../../service/gateway-errors.ts";
import type { Files } from "../file.ts";
import type { SdkCalls } from "../sdk-calls.ts";
import { printPage } from "./page/print.ts";
import { resolve } from "./schema/resolve.ts";
import { createTrees } from "./schema/tree.ts";
import { createAnchors } from "./text/anchors.ts";
import { serverUrl } from "./view/base-url.ts";
import type { PageContext } from "./view/context.ts";
import { pageView } from "./view/page-view.ts";

/** Pages whose bodies have more properties than this refer to schemas instead of showing them at each operation. */
const mostOpenProperties = 3000;

/** Documentation of an API: `docs/index.html`, one page that needs nothing else, not even a network. */
export async function emitDocs(api: RestApi | HttpApi, calls: SdkCalls): Promise<Files> {
  // Neither Handlebars nor the renderer of Markdown loads where no page is made.
  const [{ default: handlebars }, { createMarkdown }] = await Promise.all([
    import("handlebars"),
    import("./text/markdown.ts"),
  ]);
  const markdown = createMarkdown();
  const anchors = createAnchors();
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const schemaIds = new Map(api.schemas.map(({ name }) => [name, anchors.anchor("schema", name)]));
  const context: PageContext = {
    api,
    calls,
    markdown,
    anchors,
    schemas,
    schemaIds,
    trees: createTrees(schemas, schemaIds, markdown),
    schemeIds: new Map(api.securitySchemes.map(({ name }) => [name, anchors.anchor("credentials", name)])),
    errorIds: new Map(gatewayErrors[api.kind].map(({ type }) => [type, anchors.anchor("error", type)])),
    target: {
      baseUrl: serverUrl(api) ?? "$BASE_URL",
      iamSchemes: new Set(api.securitySchemes.filter(({ isIam }) => isIam).map(({ name }) => name)),
    },
    opensBodies: openProperties(api) <= mostOpenProperties,
  };
  return new Map([["docs/index.html", printPage(pageView(context), handlebars.create())]]);
}

/** How many properties of named schemas would be repeated. */
function openProperties({ operations, schemas: named }: RestApi | HttpApi): number {
  const schemas = new Map(named.map(({ name, schema }) => [name, schema]));
  const bodies = operations.flatMap(({ requestBody, responses }) => [
    ...(requestBody?.content ?? []),
    ...responses.filter(({ status }) => status.startsWith("2")).flatMap(({ content }) => content),
  ]);
  return bodies.reduce((sum, { schema }) => {
    const shape = resolve(schema, schemas);
    return sum + (shape?.kind === "shape" ? shape.properties.length : 0);
  }, 0);
}
