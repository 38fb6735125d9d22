import { apiReference, guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Credentials are for named origins. */
export const httpCorsCredentials: Rule<"http", unknown> = {
  code: "http/cors-credentials",
  severity: "error",
  summary: "CORS with credentials names its origins.",
  sources: [guide("http-api-cors"), apiReference("v2", "apis-apiid")],
  apis: ["http"],
  message: () =>
    `The service refuses credentials for any origin ("allow-credentials is not supported if 'allow-origin' is *").`,
  help: () => "List the origins that may send credentials, or set allowCredentials to false.",

  bad: [{ at: "/x-amazon-apigateway-cors", yaml: cors("'*'") }],
  good: [{ yaml: cors("https://example.com") }],

  check(api, report) {
    if (api.cors === undefined || literal(api.cors.allowCredentials) !== true) return;
    if (api.cors.allowOrigins.some((origin) => literal(origin) === "*")) report(api.cors.origin, {});
  },
};

function cors(origin: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-cors: { allowOrigins: [${origin}], allowMethods: ["*"], allowCredentials: true }
`;
}
