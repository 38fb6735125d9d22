import type { ApiKind } from "../../../ir/api.ts";
import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Authorizers of an API, those that no operation uses included. */
export const secAuthorizerCount: Rule<ApiKind, { count: number; limit: number }> = {
  code: "sec/authorizer-count",
  severity: "warning",
  summary: "An API has at most 10 authorizers, unless the account's quota has been raised.",
  sources: [guide("limits"), guide("http-api-quotas")],
  apis: ["rest", "http", "websocket"],
  message: ({ count, limit }) => `The document defines ${count} authorizers, used or not; the quota is ${limit}.`,
  help: () => "Remove unused ones, or have the quota raised and say so under `quotas.authorizers`.",

  bad: [{ at: "/components/securitySchemes", yaml: authorizers(11) }],
  good: [{ yaml: authorizers(10) }],

  check(api, report, document) {
    const count = api.authorizers.length;
    const limit = api.settings.quotas["authorizers"] ?? boundOf("authorizers", api.kind).max;
    if (count > limit) report(descend(document, "components", "securitySchemes").origin, { count, limit });
  },
};

function authorizers(count: number): string {
  const schemes = Array.from(
    { length: count },
    (_, index) => `
    login${index}:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer: { type: request, authorizerResultTtlInSeconds: 0, authorizerUri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations" }`,
  );
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:${schemes.join("")}
`;
}
