import { isDroppedRequestHeader } from "../../../service/headers.ts";
import { guide } from "../../../service/sources.ts";
import { eachParameter } from "../../parameters.ts";
import type { Rule } from "../../rule.ts";

/** Some headers of a request never get past the gateway. */
export const intHeadersRequestDrop: Rule<"rest", { name: string }> = {
  code: "int/headers-request-drop",
  severity: "warning",
  summary: "The gateway drops certain request headers before anything is mapped.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ name }) =>
    `The gateway drops the header ${name} of every request: neither mappings nor the back end see it.`,
  help: () => "Let clients send the value in a header of another name.",

  bad: [
    {
      at: "/paths/~1pets/put/parameters/0",
      yaml: `
paths:
  /pets:
    put:
      parameters: [{ name: Content-MD5, in: header, schema: { type: string } }]
      responses: { "200": { description: Stored } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    put:
      parameters: [{ name: X-Content-MD5, in: header, schema: { type: string } }]
      responses: { "200": { description: Stored } }
`,
    },
  ],

  check(api, report) {
    for (const { name, in: location, origin } of eachParameter(api)) {
      if (location === "header" && isDroppedRequestHeader(name)) report(origin, { name });
    }
  },
};
