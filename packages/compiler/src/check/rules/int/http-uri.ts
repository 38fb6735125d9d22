import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** An HTTP integration has a URL. */
export const intHttpUri: Rule<"rest" | "http" | "websocket", { uri: string | undefined; isPrivate: boolean }> = {
  code: "int/http-uri",
  severity: "error",
  summary: "The uri of an HTTP integration is an http:// or https:// URL.",
  sources: [guide("api-gateway-swagger-extensions-integration"), guide("http-api-develop-integrations-http")],
  apis: ["rest", "http", "websocket"],
  message: ({ uri }) =>
    uri === undefined
      ? "The HTTP integration has no uri."
      : `"${uri}" is no HTTP endpoint: the service refuses it ("Invalid HTTP endpoint specified for URI").`,
  help: ({ isPrivate }) =>
    isPrivate
      ? "Set uri to the ARN of the load balancer's listener or of the Cloud Map service."
      : "Set uri to a URL that begins with http:// or https://, with %20 for a blank.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: example.com/pets
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0" }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/uri",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/all pets
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
        uri: http://\${stageVariables.host}/pets
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http") continue;
      const isPrivate = api.kind === "http" && integration.vpcLink !== undefined;
      const uri = literal(integration.uri);
      if (integration.uri === undefined) report(integration.origin, { uri, isPrivate });
      // What begins with a stage variable is known only at run time.
      else if (uri !== undefined && !isEndpoint(uri, isPrivate) && !uri.startsWith("${stageVariables.")) {
        report(below(integration.origin, "uri"), { uri, isPrivate });
      }
    }
  },
};

function isEndpoint(uri: string, isPrivate: boolean): boolean {
  return isPrivate ? uri.startsWith("arn:") : /^https?:\/\/[^\s"<>\\^`]+$/i.test(uri);
}
