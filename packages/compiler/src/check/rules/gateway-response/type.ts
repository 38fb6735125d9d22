import { gatewayResponseTypes } from "../../../service/gateway-response-types.ts";
import { guide } from "../../../service/sources.ts";
import { sameButForm } from "../../../source/certain-match.ts";
import { closest } from "../../../source/closest.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Gateway responses are of known types, with a status of three digits. */
export const gatewayResponseType: Rule<
  "rest",
  { problem: string; suggestion: string | undefined; right?: string | undefined }
> = {
  code: "gateway-response/type",
  severity: "error",
  summary: "A gateway response has one of the service's types, and a status from 100 to 599.",
  sources: [guide("supported-gateway-response-types")],
  apis: ["rest"],
  message: ({ problem }) => `${problem}: the service refuses it.`,
  help: ({ suggestion }) =>
    suggestion === undefined ? "Use a type of the list, or DEFAULT_4XX or DEFAULT_5XX." : `Write ${suggestion}.`,
  fix: ({ right }, at) => (right === undefined ? undefined : [{ op: "rename", at, key: right }]),

  bad: [
    {
      at: "/x-amazon-apigateway-gateway-responses/DEFAULT_4xx",
      yaml: response("DEFAULT_4xx: { statusCode: 400 }"),
      fixed: response("DEFAULT_4XX: { statusCode: 400 }"),
    },
    {
      at: "/x-amazon-apigateway-gateway-responses/UNAUTHORIZED/statusCode",
      yaml: response("UNAUTHORIZED: { statusCode: 4O1 }"),
    },
  ],
  good: [{ yaml: response("DEFAULT_4XX: { responseTemplates: {} }") }],

  check(api, report) {
    for (const { type: written, statusCode, origin } of api.gatewayResponses) {
      if (!gatewayResponseTypes.has(written)) {
        const suggestion = closest(written, gatewayResponseTypes.keys());
        const right = sameButForm(written, gatewayResponseTypes.keys());
        report(origin, { problem: `There is no gateway response ${written}`, suggestion, right });
      }
      const status = literal(statusCode);
      if (status === undefined || /^[1-5]\d\d$/.test(status)) continue;
      report(below(origin, "statusCode"), { problem: `"${status}" is no status`, suggestion: "a status such as 400" });
    }
  },
};

function response(line: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-gateway-responses:
  ${line}
`;
}
