import { ids } from "../../../src/inspect/ids.ts";
import { rewrite } from "../../../src/inspect/members.ts";
import { importRefusal } from "../../../src/inspect/refusal.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { importDocument } from "./import-document.ts";
import { refusal, reply, type Reply } from "./replies.ts";

/** A stand-in for the control plane of HTTP APIs: as much of it as shows what an import made. */
export interface HttpService {
  /** Views by API id. */
  readonly apis: ReadonlyMap<string, JsonObject>;
  nextId(): string;
  /** Answers a call such as `get_routes`; undefined for one that it does not know. */
  call(name: string, params: JsonObject): Promise<Reply | undefined>;
}

const lists: Readonly<Record<string, string>> = {
  get_routes: "routes",
  get_integrations: "integrations",
  get_authorizers: "authorizers",
};

const single: Readonly<Record<string, { readonly list: string; readonly id: string }>> = {
  get_route: { list: "routes", id: "RouteId" },
  get_integration: { list: "integrations", id: "IntegrationId" },
  get_authorizer: { list: "authorizers", id: "AuthorizerId" },
};

function itemOf(view: JsonObject, name: string, params: JsonObject): Reply | undefined {
  const asked = single[name];
  const items = asked && own(own(view, asked.list), "Items");
  if (asked === undefined || !Array.isArray(items)) return undefined;
  const found = (items as readonly Json[]).find((item) => own(item, asked.id) === own(params, asked.id));
  return found === undefined ? undefined : reply(found);
}

export function createHttpService(): HttpService {
  const apis = new Map<string, JsonObject>();
  const nextId = (): string => `http${String(apis.size + 1)}`;

  async function imported(id: string, params: JsonObject, status: number): Promise<Reply> {
    const body = own(params, "Body");
    const basePath = own(params, "Basepath");
    const { api, view, findings } = await importDocument(
      typeof body === "string" ? body : JSON.stringify(body ?? null),
      "http",
      basePath === "prepend" || basePath === "split" ? { basePath } : {},
      undefined,
    );
    const failOnWarnings = own(params, "FailOnWarnings") === true;
    const message = importRefusal(api, findings, { failOnWarnings, isDirect: true });
    if (message !== undefined) return refusal("BadRequestException", message, 400);
    const owned = rewrite(view ?? {}, (value) => (typeof value === "string" ? value.replaceAll(ids.api, id) : value));
    apis.set(id, isObject(owned) ? owned : {});
    return reply(own(owned, "api"), status);
  }

  return {
    apis,
    nextId,
    async call(name, params) {
      const id = String(own(params, "ApiId"));
      if (name === "import_api") return await imported(nextId(), params, 201);
      const view = apis.get(id);
      if (name === "reimport_api") return await imported(id, params, 201);
      if (name === "get_apis") return reply({ Items: [...apis.values()].map((one): Json => own(one, "api") ?? {}) });
      if (view === undefined) return undefined;
      const list = lists[name];
      if (list !== undefined) return reply(own(view, list));
      return name === "get_api" ? reply(own(view, "api")) : itemOf(view, name, params);
    },
  };
}
