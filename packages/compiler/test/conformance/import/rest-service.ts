import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { importRefusal } from "../../../src/inspect/refusal.ts";
import { importDocument } from "./import-document.ts";
import { refusal, reply, type Reply } from "./replies.ts";
import { readApi } from "./rest-reads.ts";
import { emptyApi, putView, restApi, restStateOf, type RestState } from "./rest-state.ts";

/** A stand-in for the service's control plane: as much of it as shows what an import made, from the compiler's own view. */
export interface RestService {
  /** All APIs, in the order in which they were made. */
  readonly apis: ReadonlyMap<string, RestState>;
  /** The id that the next API will have. */
  nextId(): string;
  /** Answers a call such as `get_method`; undefined for one that it does not know. */
  call(name: string, params: JsonObject): Promise<Reply | undefined>;
}

export function createRestService(): RestService {
  const apis = new Map<string, RestState>();

  const nextId = (): string => `rest${String(apis.size + 1)}`;

  function add(view: JsonObject): RestState {
    const id = nextId();
    const state = restStateOf(id, view);
    apis.set(id, state);
    return state;
  }

  return {
    apis,
    nextId,
    async call(name, params) {
      const state = apis.get(String(own(params, "restApiId")));
      switch (name) {
        case "import_rest_api": {
          const { view, refused } = await imported(params);
          return refused ?? reply(restApi(add(view), { withTags: false }), 201);
        }
        case "create_rest_api":
          return reply(restApi(add(emptyApi(params)), { withTags: false }), 201);
        case "put_rest_api": {
          const { view, refused } = await imported(params);
          if (refused !== undefined) return refused;
          if (state === undefined) {
            const message = `Invalid API identifier specified 111111111111:${String(own(params, "restApiId"))}`;
            return refusal("NotFoundException", message, 404);
          }
          putView(state, view, own(params, "mode"));
          return reply(restApi(state, { withTags: true }));
        }
        case "get_rest_apis":
          return reply({ items: [...apis.values()].map((one) => restApi(one, { withTags: true })) });
        default:
          return state && (await readApi(state, name, params));
      }
    },
  };
}

type Import =
  { readonly view: JsonObject; readonly refused: undefined } | { readonly view: JsonObject; readonly refused: Reply };

async function imported(params: JsonObject): Promise<Import> {
  const parameters = own(params, "parameters");
  const endpoint = own(parameters, "endpointConfigurationTypes");
  const basePath = own(parameters, "basepath");
  const { view, api, findings } = await importDocument(
    textOf(own(params, "body")),
    "rest",
    basePath === "prepend" || basePath === "split" ? { basePath } : {},
    endpoint === "EDGE" || endpoint === "REGIONAL" || endpoint === "PRIVATE" ? endpoint : undefined,
  );
  const message = importRefusal(api, findings, {
    failOnWarnings: own(params, "failOnWarnings") === true,
    isDirect: true,
  });
  const refused = message === undefined ? undefined : refusal("BadRequestException", message, 400);
  const withoutParts = own(parameters, "ignore") === "documentation" ? { documentationParts: { items: [] } } : {};
  return { view: { ...view, ...withoutParts }, refused };
}

/** A body as the text it is sent as. */
function textOf(body: Json | undefined): string {
  return typeof body === "string" ? body : JSON.stringify(body ?? null);
}
