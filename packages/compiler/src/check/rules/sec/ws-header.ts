import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { loginDocument } from "../../websocket-examples.ts";

/** Browsers open WebSocket connections without headers of the page's choice. */
export const secWsHeader: Rule<"websocket", { who: string; fix: string }> = {
  code: "sec/ws-header",
  severity: "info",
  summary: "Browsers can't send a header when they open a WebSocket connection.",
  sources: [
    "https://websockets.spec.whatwg.org/#dom-websocket-websocket",
    guide("apigateway-websocket-api-lambda-auth"),
  ],
  apis: ["websocket"],
  message: ({ who }) => `${who}: browsers can't send that header, and are refused.`,
  help: ({ fix }) => `${fix} if browsers connect; programs may go on sending the header.`,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/identitySource",
      yaml: loginDocument("identitySource: route.request.header.Authorization"),
    },
    { at: "/paths/~1$connect/post", yaml: keyed("$request.header.x-api-key") },
  ],
  good: [
    { yaml: keyed("$context.authorizer.usageIdentifierKey") },
    { yaml: loginDocument("identitySource: route.request.querystring.token") },
    { yaml: loginDocument("identitySource: route.request.header.Cookie") },
  ],

  check(api, report) {
    for (const { origin, identitySources } of api.authorizers) {
      for (const written of identitySources) {
        const source = literal(written) ?? "";
        const header = /^route\.request\.header\.(.+)$/.exec(source)?.[1];
        if (header === undefined || sentByBrowsers.test(header)) continue;
        const fix = "Use route.request.querystring.{name}";
        report(below(origin, "identitySource"), { who: `The authorizer reads ${source}`, fix });
      }
    }
    const takesKeyFromHeader = (api.apiKeySelectionExpression ?? keyHeader) === keyHeader;
    for (const { isApiKeyRequired, key, origin } of api.routes) {
      if (key !== "$connect" || !isApiKeyRequired || !takesKeyFromHeader) continue;
      const fix =
        "Let a Lambda authorizer return the key as usageIdentifierKey, and set apiKeySelectionExpression of the root's x-apigw-websocket to $context.authorizer.usageIdentifierKey,";
      report(origin, { who: "The API key is read from the header x-api-key", fix });
    }
  },
};

/** Where the service looks for the key if nothing is said. */
const keyHeader = "$request.header.x-api-key";

function keyed(selection: string): string {
  return `
x-apigw-type: websocket
x-apigw-websocket: { apiKeySelectionExpression: ${selection} }
security: [{ key: [] }]
paths:
  /$connect: { post: { responses: {} } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
`;
}

/** https://datatracker.ietf.org/doc/html/rfc6455#section-4.1, and cookies */
const sentByBrowsers = /^(?:Cookie|Host|Origin|User-Agent|Sec-WebSocket-Protocol|Accept-Language|X-Forwarded-For)$/i;
