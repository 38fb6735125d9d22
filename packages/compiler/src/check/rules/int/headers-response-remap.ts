import { isRemappedResponseHeader } from "../../../service/headers.ts";
import { guide } from "../../../service/sources.ts";
import { isProxy } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** Some headers of an answer reach the client under another name. */
export const intHeadersResponseRemap: Rule<"rest", { name: string }> = {
  code: "int/headers-response-remap",
  severity: "warning",
  summary: "The gateway renames certain response headers to x-amzn-Remapped-….",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ name }) => `The back end's header ${name} reaches clients as x-amzn-Remapped-${name}.`,
  help: () => "Use a header of another name, or let clients read the renamed one.",

  bad: [
    {
      at: "/paths/~1pets/get/responses/401/headers/WWW-Authenticate",
      yaml: response("http"),
    },
  ],
  good: [{ yaml: response("http_proxy") }],

  check(api, report) {
    for (const { integration, responses } of api.operations) {
      if (integration === undefined) continue;
      for (const { headers } of responses) {
        for (const { name, origin } of headers) {
          if (isRemappedResponseHeader(name, isProxy(integration))) report(origin, { name });
        }
      }
    }
  },
};

function response(type: string): string {
  return `
paths:
  /pets:
    get:
      responses:
        "401": { description: Who is it?, headers: { WWW-Authenticate: { schema: { type: string } } } }
      x-amazon-apigateway-integration:
        type: ${type}
        httpMethod: GET
        uri: https://example.com/pets
        responses: { default: { statusCode: "401" } }
`;
}
