import { parseHttpTarget } from "../../../mapping/http-expression.ts";
import { isReservedHttpHeader } from "../../../service/headers.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Headers that an HTTP API keeps to itself are not mapped. */
export const httpMapReserved: Rule<"http", { header: string }> = {
  code: "http/map-reserved",
  severity: "error",
  summary: "A parameter mapping of an HTTP API can't change reserved headers.",
  sources: [guide("http-api-parameter-mapping")],
  apis: ["http"],
  message: ({ header }) => `HTTP APIs refuse mappings of the header ${header}, which is reserved.`,
  help: () => "Map another header, and let the back end read that one.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestParameters/overwrite:header.Authorization",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        requestParameters: { overwrite:header.Authorization: $request.header.X-Token }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
        requestParameters: { overwrite:header.X-Authorization: $request.header.Authorization }
`,
    },
  ],

  check(api, report) {
    for (const { kind, requestParameters, responses } of integrationsOf(api)) {
      if (kind === "subtype") continue;
      const sides = [
        { side: "request", mappings: requestParameters },
        { side: "response", mappings: responses.flatMap(({ parameters }) => parameters) },
      ] as const;
      for (const { side, mappings } of sides) {
        for (const { target, origin } of mappings) {
          const parsed = parseHttpTarget(target, side);
          if (parsed?.location !== "header" || parsed.name === undefined) continue;
          if (isReservedHttpHeader(parsed.name)) report(origin, { header: parsed.name });
        }
      }
    }
  },
};
