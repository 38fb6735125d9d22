import { guide } from "../../../service/sources.ts";
import { integrationsOf, isProxy } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Proxy integrations hand everything on: what would map it is ignored. */
export const templateProxy: Rule<"rest" | "websocket", { what: string }> = {
  code: "template/proxy",
  severity: "warning",
  summary: "Proxy integrations ignore templates and integration responses.",
  sources: [guide("api-gateway-set-up-simple-proxy"), guide("set-up-lambda-proxy-integrations")],
  apis: ["rest", "websocket"],
  message: ({ what }) => `A proxy integration ignores ${what}.`,
  help: () => "Use type aws or http to map requests and responses, or let the back end do it and take this out.",

  bad: [
    {
      at: "/paths/~1pets/post/x-amazon-apigateway-integration/requestTemplates/application~1json",
      yaml: `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: POST
        uri: https://example.com/pets
        requestTemplates: { application/json: '{"pet": $input.body}' }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    post:
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: POST
        uri: https://example.com/pets
        responses: { default: { statusCode: "200" } }
`,
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (!isProxy(integration)) continue;
      for (const { origin } of integration.requestTemplates) report(origin, { what: "request templates" });
      for (const { pattern, origin, parameters, templates } of integration.responses) {
        const mapsNothing = parameters.length + templates.length === 0;
        // Exports have a `default` response on every integration, which means nothing.
        if (mapsNothing && pattern !== "default" && pattern !== "$default")
          report(origin, { what: `the integration response "${pattern}"` });
        for (const { origin } of templates) report(origin, { what: "response templates" });
        for (const { origin } of parameters) report(origin, { what: "response parameters" });
      }
    }
  },
};
