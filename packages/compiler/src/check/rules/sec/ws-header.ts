import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { loginDocument } from "../../websocket-examples.ts";

/** Browsers open WebSocket connections without headers of the page's choice. */
export const secWsHeader: Rule<"websocket", { source: string }> = {
  code: "sec/ws-header",
  severity: "info",
  summary: "Browsers can't send a header when they open a WebSocket connection.",
  sources: [
    "https://websockets.spec.whatwg.org/#dom-websocket-websocket",
    guide("apigateway-websocket-api-lambda-auth"),
  ],
  apis: ["websocket"],
  message: ({ source }) => `The authorizer reads ${source}: browsers can't send that header, and are refused.`,
  help: () => "Use route.request.querystring.{name} if browsers connect; programs may go on sending the header.",

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/identitySource",
      yaml: loginDocument("identitySource: route.request.header.Authorization"),
    },
  ],
  good: [
    { yaml: loginDocument("identitySource: route.request.querystring.token") },
    { yaml: loginDocument("identitySource: route.request.header.Cookie") },
  ],

  check(api, report) {
    for (const { origin, identitySources } of api.authorizers) {
      for (const written of identitySources) {
        const source = literal(written) ?? "";
        const header = /^route\.request\.header\.(.+)$/.exec(source)?.[1];
        if (header !== undefined && !sentByBrowsers.test(header)) report(below(origin, "identitySource"), { source });
      }
    }
  },
};

/** https://datatracker.ietf.org/doc/html/rfc6455#section-4.1, and cookies */
const sentByBrowsers = /^(?:Cookie|Host|Origin|User-Agent|Sec-WebSocket-Protocol|Accept-Language|X-Forwarded-For)$/i;
