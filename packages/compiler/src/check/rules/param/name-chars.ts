import { guide } from "../../../service/sources.ts";
import { eachParameter } from "../../parameters.ts";
import type { Rule } from "../../rule.ts";

/** A declared parameter's name has characters that mapping expressions can hold. */
export const paramNameChars: Rule<"rest", { name: string }> = {
  code: "param/name-chars",
  severity: "error",
  summary: "Names of declared parameters consist of letters, digits and : . _ $ -.",
  sources: [guide("request-response-data-mappings"), "https://github.com/floci-io/floci/issues/3549"],
  apis: ["rest"],
  message: ({ name }) =>
    `The service refuses the parameter name "${name}" ("Parameter name should match the following regular expression: ^[a-zA-Z0-9:._$-]+$").`,
  help: () =>
    "Take the declaration out, or rename the parameter: undeclared parameters still reach a proxy integration.",

  bad: [
    {
      at: "/paths/~1pets/get/parameters/0",
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: "filter[kind]", in: query, schema: { type: string } }]
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
      parameters: [{ name: "filter.kind:$eq-_", in: query, schema: { type: string } }]
      responses: { "200": { description: All pets } }
`,
    },
  ],

  check(api, report) {
    for (const { name, in: location, origin } of eachParameter(api)) {
      if (location !== "cookie" && !/^[a-zA-Z0-9:._$-]+$/.test(name)) report(origin, { name });
    }
  },
};
