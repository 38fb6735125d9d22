import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** The import of REST APIs reads Swagger 2.0 and OpenAPI 3.0; our print is 3.0. */
export const docVersionRest: Rule<"rest", { version: string }> = {
  code: "doc/version-rest",
  severity: "info",
  summary: "The import of REST APIs reads Swagger 2.0 and OpenAPI 3.0; 3.1 is deployed as 3.0.",
  sources: [guide("api-gateway-known-issues"), "https://github.com/aws/serverless-application-model/issues/3449"],
  apis: ["rest"],
  message: ({ version }) => `The import of REST APIs refuses ${version}; what is deployed is OpenAPI 3.0.`,
  help: () => "Nothing to do.",

  bad: [
    {
      at: "/openapi",
      yaml: `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],

  checkDocument(root, report) {
    const { value, origin } = child(root, "openapi");
    if (typeof value === "string" && !value.startsWith("3.0")) report(origin, { version: `OpenAPI ${value}` });
  },
};
