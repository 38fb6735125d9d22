import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** `5XX` is no response of a REST method; it stays in the SDK and the documentation. */
export const responseWildcard: Rule<"rest", { status: string; operation: string }> = {
  code: "response/wildcard",
  severity: "info",
  summary: "Responses for a class of statuses, such as 5XX, are left out of a deployed REST API.",
  sources: [guide("api-gateway-known-issues"), guide("api-gateway-swagger-extensions-integration-responses")],
  apis: ["rest"],
  message: ({ status, operation }) =>
    `The service knows no "${status}" response; it is left out of the deployed ${operation}, not of the SDK.`,
  help: () => "Nothing to do for proxy integrations; others need each status they answer with declared.",

  bad: [
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
        if (/^[1-5]XX$/.test(status)) report(origin, { status, operation: nameOf(operation) });
      }
    }
  },
};
