import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** `default` and `5XX` are no responses of a REST method; they stay in the SDK and the documentation. */
export const responseDefault: Rule<"rest", { status: string; operation: string }> = {
  code: "response/default",
  severity: "info",
  summary: "Responses for `default` or a class of statuses are left out of a deployed REST API.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/rstudio/plumber/issues/856"],
  apis: ["rest"],
  message: ({ status, operation }) =>
    `The service knows no "${status}" response; it is left out of the deployed ${operation}, not of the SDK.`,
  help: () => "Nothing to do for proxy integrations; others need each status they answer with declared.",

  bad: [
    {
      at: "/paths/~1pets/get/responses/default",
      yaml: `
paths:
  /pets:
    get:
      responses:
        "200": { description: All pets }
        default: { description: A problem }
`,
    },
    {
      at: "/paths/~1pets/get/responses/5XX",
      yaml: `
paths:
  /pets:
    get:
      responses:
        "200": { description: All pets }
        5XX: { description: A problem }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses:
        200: { description: All pets }
        "503": { description: A problem }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      for (const { status, origin } of operation.responses) {
        if (!/^(?:default|[1-5]XX)$/.test(status)) continue;
        report(origin, { status, operation: nameOf(operation) });
      }
    }
  },
};
