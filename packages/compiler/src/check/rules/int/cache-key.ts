import { apiReference, guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { nameOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import type { Operation } from "../../../ir/operation.ts";

/** A cache key names parameters that the operation or its integration has. */
export const intCacheKey: Rule<"rest", { key: string; operation: string }> = {
  code: "int/cache-key",
  severity: "error",
  summary: "cacheKeyParameters name parameters that the operation declares or the integration maps.",
  sources: [apiReference("v1", "API_PutIntegration"), guide("api-gateway-caching")],
  apis: ["rest"],
  message: ({ key, operation }) => `${operation} has no parameter ${key}, so it can't be part of the cache key.`,
  help: () =>
    "Name a declared parameter as method.request.querystring|header|path.{name}, or a mapped one as integration.request….",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/cacheKeyParameters/0",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets
        cacheKeyParameters: [method.request.querystring.page]
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets/{id}:
    get:
      parameters: [{ name: page, in: query, schema: { type: string } }]
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets/{id}
        requestParameters: { integration.request.path.id: method.request.path.id }
        cacheKeyParameters: [method.request.querystring.page, method.request.path.id, integration.request.path.id]
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const { integration } = operation;
      if (integration === undefined || integration.cacheKeyParameters.length === 0) continue;
      const known = parametersOf(operation);
      for (const [index, written] of integration.cacheKeyParameters.entries()) {
        const key = literal(written);
        if (key === undefined || known.has(key)) continue;
        report(below(integration.origin, "cacheKeyParameters", index), { key, operation: nameOf(operation) });
      }
    }
  },
};

/** All names a cache key can have, in mapping expressions. */
function parametersOf({ parameters, integration }: Operation): ReadonlySet<string> {
  const known = new Set(integration?.requestParameters.map(({ target }) => target));
  for (const { name, in: location } of parameters) {
    const places = {
      path: ["path"],
      query: ["querystring", "multivaluequerystring"],
      header: ["header", "multivalueheader"],
    };
    if (location === "cookie") continue;
    for (const place of places[location]) known.add(`method.request.${place}.${name}`);
  }
  return known;
}
