import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";
import { guardedOf } from "../../security.ts";

const config = { usagePlans: { gold: { throttle: { requestsPerSecond: 10 }, keys: { acme: {} } } } };

/** A usage plan limits calls that carry a key; where none is asked for, it limits nobody. */
export const usagePlanNoKeyRequired: Rule<"rest" | "websocket", unknown> = {
  code: "usage-plan/no-key-required",
  severity: "warning",
  summary: "A usage plan has an effect only on operations that require an API key.",
  sources: [guide("api-gateway-api-usage-plans")],
  apis: ["rest", "websocket"],
  message: () => "No operation requires an API key, so that the usage plans limit nobody.",
  help: () =>
    "Ask for a key: a security scheme of type apiKey, in header, named x-api-key, in the `security` of the document or its operations.",

  bad: [
    {
      at: "/usagePlans",
      yaml: `\npaths:\n  /pets:\n    get: { responses: { "200": { description: Pets } } }\n`,
      config,
    },
  ],
  good: [
    {
      apis: ["websocket"],
      yaml: `
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
security: [{ key: [] }]
paths:
  /$connect: { post: {} }
`,
      config,
    },
    {
      apis: ["rest"],
      yaml: `
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-api-key }
security: [{ key: [] }]
paths:
  /pets:
    get: { responses: { "200": { description: Pets } } }
`,
      config,
    },
  ],

  check(api, report, _, configuration) {
    if (api.settings.usagePlans.length === 0 || guardedOf(api).some(({ isApiKeyRequired }) => isApiKeyRequired)) return;
    report(descend(configuration, "usagePlans").origin, {});
  },
};
