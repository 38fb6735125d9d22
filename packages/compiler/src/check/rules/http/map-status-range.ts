import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Responses of an HTTP API are mapped by the back end's status. */
export const httpMapStatusRange: Rule<"http", { status: string }> = {
  code: "http/map-status-range",
  severity: "error",
  summary: "The key of a response mapping of an HTTP API is a status from 200 to 599.",
  sources: [guide("http-api-parameter-mapping")],
  apis: ["http"],
  message: ({ status }) => `"${status}" is no status from 200 to 599: the service refuses the mapping.`,
  help: () => "Write the status that the back end answers with, such as 200.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responseParameters/default",
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
        responseParameters: { default: { overwrite:statuscode: "200" } }
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
        responseParameters: { "503": { overwrite:statuscode: "200" } }
`,
    },
  ],

  check(api, report) {
    for (const { responses } of integrationsOf(api)) {
      for (const { pattern, origin } of responses) {
        if (!/^[2-5]\d\d$/.test(pattern)) report(origin, { status: pattern });
      }
    }
  },
};
