import type { Parameter } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { eachParameter } from "../../parameters.ts";
import type { Rule } from "../../rule.ts";

/** How a parameter is serialised is between client and back end. */
export const paramStyle: Rule<"rest" | "http", { name: string; how: string }> = {
  code: "param/style",
  severity: "info",
  summary: "The gateway doesn't take parameters apart: style, explode and content are left out of what is deployed.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ name, how }) => `The gateway doesn't read "${name}" as ${how}; the back end gets it as it was sent.`,
  help: () => "Take the value apart in the back end; the SDK writes it as the document says.",

  bad: [
    {
      at: "/paths/~1pets/get/parameters/0",
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: filter, in: query, style: deepObject, schema: { type: object } }]
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
      parameters: [{ name: kinds, in: query, schema: { type: array, items: { type: string } } }]
      responses: { "200": { description: All pets } }
`,
    },
  ],

  check(api, report) {
    for (const parameter of eachParameter(api)) {
      const how = serialisationOf(parameter);
      if (how !== undefined) report(parameter.origin, { name: parameter.name, how });
    }
  },
};

/** Anything but what a parameter is by default. */
function serialisationOf({ contentType, style }: Parameter): string | undefined {
  if (contentType !== undefined) return contentType;
  return style === "form" || style === "simple" ? undefined : style;
}
