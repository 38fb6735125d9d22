import type { Operation } from "../../../ir/operation.ts";
import type { RestStage } from "../../../ir/settings/stage.ts";
import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { stagesOf } from "../../stages.ts";

/** What is cached is told apart by the parameters of the cache's key alone. */
export const stageCachedParameters: Rule<"rest", { operation: string; names: readonly string[] }> = {
  code: "stage/cached-parameters",
  severity: "warning",
  summary: "A method that is cached has its parameters in the cache's key.",
  sources: [guide("api-gateway-caching")],
  apis: ["rest"],
  message: ({ operation, names }) =>
    `The stage caches ${operation} without regard to ${names.join(", ")}: whoever asks for another value gets the answer of the first.`,
  help: ({ operation }) =>
    `Name them under cacheKeyParameters of the integration, as method.request.querystring.{name} or method.request.path.{name}, or switch its cache off: stage.caching.methods."${operation}".enabled: false.`,

  bad: [
    {
      at: "/paths/~1pets~1{id}/get",
      yaml: document(""),
      config: { stage: { caching: {} } },
    },
    {
      at: "/paths/~1pets~1{id}/get",
      yaml: document("cacheKeyParameters: [method.request.path.id]"),
      config: { stages: { beta: { caching: {} } } },
    },
  ],
  good: [
    { yaml: document("") },
    {
      yaml: document("cacheKeyParameters: [method.request.path.id, method.request.querystring.fields]"),
      config: { stage: { caching: {} } },
    },
    {
      yaml: document(""),
      config: { stage: { caching: { methods: { "GET /pets/{id}": { enabled: false } } } } },
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (!stagesOf(api).some((stage) => isCached(operation, stage))) continue;
      const names = missing(operation);
      if (names.length > 0) report(operation.origin, { operation: nameOf(operation), names });
    }
  },
};

/** The service caches GET alone, unless other methods are named. */
function isCached(operation: Operation, { caching }: RestStage): boolean {
  if (caching === undefined) return false;
  const own = caching.methods.find(({ key }) => key === nameOf(operation))?.isEnabled;
  return own ?? (operation.method === "get" && caching.isEnabled === true);
}

/** Parameters in path and query that are no part of the key, under no name that they have in it. */
function missing({ parameters, integration }: Operation): string[] {
  if (integration === undefined || integration.kind === "mock") return [];
  const keys = new Set(integration.cacheKeyParameters.map(literal));
  const mapped = new Map(integration.requestParameters.map(({ target, source }) => [literal(source), target]));
  return parameters.flatMap(({ name, in: location }) => {
    if (location !== "path" && location !== "query") return [];
    const places = location === "path" ? ["path"] : ["querystring", "multivaluequerystring"];
    const names = places.map((place) => `method.request.${place}.${name.replace(/\+$/, "")}`);
    const isKey = names.some((key) => keys.has(key) || keys.has(mapped.get(key)));
    return isKey ? [] : [`${name} in the ${location}`];
  });
}

function document(line: string): string {
  return `
paths:
  /pets/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: fields, in: query, schema: { type: string } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets/{id}
        requestParameters: { integration.request.path.id: method.request.path.id }
        ${line}
`;
}
