import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** `default` is no response of a REST method; it stays in the SDK and the documentation. */
export const responseDefault: Rule<"rest", { operation: string }> = {
  code: "response/default",
  severity: "info",
  summary: "A `default` response is left out of a deployed REST API.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/rstudio/plumber/issues/856"],
  apis: ["rest"],
  message: ({ operation }) =>
    `The service knows no "default" response; it is left out of the deployed ${operation}, not of the SDK.`,
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
        if (status === "default") report(origin, { operation: nameOf(operation) });
      }
    }
  },
};
