import { guide } from "../../../service/sources.ts";
import { eachParameter } from "../../parameters.ts";
import type { Rule } from "../../rule.ts";

/** Cookies are no parameters to the gateway. */
export const paramCookie: Rule<"rest", { name: string }> = {
  code: "param/cookie",
  severity: "warning",
  summary: "Cookie parameters are left out: the service knows path, query and header parameters.",
  sources: [guide("request-response-data-mappings"), guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ name }) =>
    `The cookie parameter "${name}" is left out of the deployed API: it is neither validated nor can it be mapped.`,
  help: () => "Read it in the back end, or declare the header Cookie to validate or map the whole header.",

  bad: [
    {
      at: "/paths/~1pets/get/parameters/0",
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: session, in: cookie, schema: { type: string } }]
      responses: { "200": { description: All pets } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: Cookie, in: header, schema: { type: string } }]
      responses: { "200": { description: All pets } }
`,
    },
  ],

  check(api, report) {
    for (const { name, in: location, origin } of eachParameter(api)) {
      if (location === "cookie") report(origin, { name });
    }
  },
};
