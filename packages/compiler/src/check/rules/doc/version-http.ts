import { guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** The import of HTTP APIs reads OpenAPI 3.0 only; our print is 3.0. */
export const docVersionHttp: Rule<"http", { version: string }> = {
  code: "doc/version-http",
  severity: "info",
  summary: "The import of HTTP APIs reads OpenAPI 3.0 only; other versions are deployed as 3.0.",
  sources: [guide("http-api-open-api")],
  apis: ["http"],
  message: ({ version }) => `The import of HTTP APIs refuses ${version}; what is deployed is OpenAPI 3.0.`,
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
    {
      at: "/swagger",
      yaml: `
swagger: "2.0"
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
    // A 2.0 document has been brought to the shape of 3.0; its text still says what it is.
    const swagger = root.graph.target("#/swagger", root.origin);
    if (swagger !== undefined)
      report(swagger.origin, { version: `Swagger ${typeof swagger.value === "string" ? swagger.value : "2.0"}` });
    const { value, origin } = child(root, "openapi");
    if (typeof value === "string" && !value.startsWith("3.0")) report(origin, { version: `OpenAPI ${value}` });
  },
};
