import type { Api, HttpApi, RestApi, WebSocketApi } from "../../ir/api.ts";
import type { MediaType } from "../../ir/operation.ts";
import { gatewayErrors } from "../../service/gateway-errors.ts";
import type { Files } from "../file.ts";
import type { SdkCalls } from "../sdk-calls.ts";
import type { SocketCalls } from "../socket-calls.ts";
import { printPage } from "./page/print.ts";
import { resolve, type Schemas } from "../../ir/schema-walk.ts";
import { createTrees } from "./schema/tree.ts";
import { socketPageView, type SocketPageView } from "./socket/page-view.ts";
import { createAnchors } from "./text/anchors.ts";
import { callbackUrl, executeApiUrl, serverUrl } from "../base-url.ts";
import type { CommonContext } from "./view/context.ts";
import { pageView, type PageView } from "./view/page-view.ts";

/** Pages whose bodies have more properties than this refer to schemas instead of showing them at each operation. */
const mostOpenProperties = 3000;

/** Documentation of a REST or HTTP API: `docs/index.html`, one page that needs nothing else, not even a network. */
export async function emitDocs(api: RestApi | HttpApi, calls: SdkCalls): Promise<Files> {
  const bodies = api.operations.flatMap(({ requestBody, responses }) => [
    ...(requestBody?.content ?? []),
    ...responses.filter(({ status }) => status.startsWith("2")).flatMap(({ content }) => content),
  ]);
  return pageOf(api, bodies, (common) =>
    pageView({
      ...common,
      api,
      calls,
      errorIds: new Map(gatewayErrors[api.kind].map(({ type }) => [type, common.anchors.anchor("error", type)])),
      target: {
        baseUrl: serverUrl(api) ?? "$BASE_URL",
        iamSchemes: new Set(api.securitySchemes.filter(({ isIam }) => isIam).map(({ name }) => name)),
      },
    }),
  );
}

/** The same of a WebSocket API: its routes, and the messages that its back end pushes. */
export async function emitSocketDocs(api: WebSocketApi, calls: SocketCalls): Promise<Files> {
  const bodies = [
    ...api.routes.flatMap(({ message, reply }) => [...(message ? [message] : []), ...(reply?.content ?? [])]),
    ...api.pushes.map(({ message }) => message),
  ];
  const url = serverUrl(api) ?? executeApiUrl(api);
  return pageOf(api, bodies, (common) => socketPageView({ ...common, api, calls, url, callbackUrl: callbackUrl(api) }));
}

async function pageOf(
  api: Api,
  bodies: readonly MediaType[],
  viewOf: (common: Omit<CommonContext, "api" | "calls">) => PageView | SocketPageView,
): Promise<Files> {
  // Neither Handlebars nor the renderer of Markdown loads where no page is made.
  const [{ default: handlebars }, { createMarkdown }] = await Promise.all([
    import("handlebars"),
    import("./text/markdown.ts"),
  ]);
  const markdown = createMarkdown();
  const anchors = createAnchors();
  const schemas = new Map(api.schemas.map(({ name, schema }) => [name, schema]));
  const schemaIds = new Map(api.schemas.map(({ name }) => [name, anchors.anchor("schema", name)]));
  const view = viewOf({
    markdown,
    anchors,
    schemas,
    schemaIds,
    trees: createTrees(schemas, schemaIds, markdown),
    schemeIds: new Map(api.securitySchemes.map(({ name }) => [name, anchors.anchor("credentials", name)])),
    opensBodies: openProperties(bodies, schemas) <= mostOpenProperties,
  });
  return new Map([["docs/index.html", printPage(view, handlebars.create())]]);
}

/** How many properties of named schemas would be repeated. */
function openProperties(bodies: readonly MediaType[], schemas: Schemas): number {
  return bodies.reduce((sum, { schema }) => {
    const shape = resolve(schema, schemas);
    return sum + (shape?.kind === "shape" ? shape.properties.length : 0);
  }, 0);
}
