import { jsonMap } from "../../../src/source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { importDocument } from "./import-document.ts";
import { refusal, reply, type Reply } from "./replies.ts";
import { itemsOf, restApi, setParts, type RestState } from "./rest-state.ts";

const lists: Readonly<Record<string, string>> = {
  get_models: "models",
  get_authorizers: "authorizers",
  get_request_validators: "requestValidators",
  get_gateway_responses: "gatewayResponses",
};

/** Answers a call about one API; undefined for one that it does not know. */
export async function readApi(state: RestState, name: string, params: JsonObject): Promise<Reply | undefined> {
  const list = lists[name];
  if (list !== undefined) return reply({ items: itemsOf(state.view, list) });
  switch (name) {
    case "get_rest_api":
      return reply(restApi(state, { withTags: true }));
    case "get_resources":
      return reply({ items: itemsOf(state.view, "resources").map((item) => shownResource(item, params)) });
    case "get_model":
      return named(state, "models", "name", own(params, "modelName"));
    case "get_authorizer":
      return named(state, "authorizers", "id", own(params, "authorizerId"));
    case "get_request_validator":
      return named(state, "requestValidators", "id", own(params, "requestValidatorId"));
    case "get_gateway_response":
      return named(state, "gatewayResponses", "responseType", own(params, "responseType"));
    case "get_documentation_part": {
      const part = state.parts.find((one) => own(one, "id") === own(params, "documentationPartId"));
      return part === undefined ? undefined : reply(part);
    }
    case "get_documentation_parts":
      return reply({ items: state.parts });
    case "delete_documentation_part": {
      const gone = own(params, "documentationPartId");
      const going = Array.isArray(gone) ? (gone as readonly Json[]) : [gone];
      state.parts = state.parts.filter((part) => !going.includes(own(part, "id") ?? null));
      return reply(undefined, 202);
    }
    case "import_documentation_parts":
      return await importParts(state, params);
    default:
      return readMethod(state, name, params);
  }
}

/** Without `embed`, methods are only named. */
function shownResource(item: Json, params: JsonObject): Json {
  const methods = own(item, "resourceMethods");
  const embed = own(params, "embed");
  const isEmbedded = Array.isArray(embed) && (embed as readonly Json[]).includes("methods");
  if (methods === undefined || isEmbedded) return item;
  const bare = jsonMap(Object.keys(methods as object).map((method) => [method, {}]));
  return { ...(isObject(item) ? item : {}), resourceMethods: bare };
}

function named(state: RestState, list: string, key: string, wanted: Json | undefined): Reply | undefined {
  const found = itemsOf(state.view, list).find((item) => own(item, key) === wanted);
  return found === undefined ? undefined : reply(found);
}

function readMethod(state: RestState, name: string, params: JsonObject): Reply | undefined {
  const resource = itemsOf(state.view, "resources").find((item) => own(item, "id") === own(params, "resourceId"));
  const method = own(own(resource, "resourceMethods"), String(own(params, "httpMethod")));
  if (method === undefined) return undefined;
  const status = String(own(params, "statusCode"));
  const ofStatus = (map: Json | undefined): Reply => {
    const found = own(map, status);
    return found === undefined
      ? refusal("NotFoundException", "Invalid Response status code specified", 404)
      : reply(found);
  };
  switch (name) {
    case "get_method":
      return reply(method);
    case "get_method_response":
      return ofStatus(own(method, "methodResponses"));
    case "get_integration":
      return reply(own(method, "methodIntegration"));
    case "get_integration_response":
      return ofStatus(own(own(method, "methodIntegration"), "integrationResponses"));
    default:
      return undefined;
  }
}

async function importParts(state: RestState, params: JsonObject): Promise<Reply> {
  const body = own(params, "body");
  const { view, findings } = await importDocument(
    typeof body === "string" ? body : JSON.stringify(body),
    "rest",
    {},
    undefined,
  );
  if (view === undefined || findings.some(({ code }) => code === "load/syntax")) {
    return refusal("BadRequestException", "Unable to build importer with provided input.", 400);
  }
  const before = own(params, "mode") === "merge" ? state.parts : [];
  const made = setParts(state, itemsOf(view, "documentationParts"));
  state.parts = [...before, ...state.parts];
  return reply({ ids: made });
}
