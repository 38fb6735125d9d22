import { guide } from "../../../service/sources.ts";
import { own } from "../../../source/json.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** The import of HTTP APIs reads OpenAPI 3.0 only; our print is 3.0. */
export const versionHttp: Rule<"http", { version: string }> = {
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
    const swagger = own(root.value, "swagger");
    if (swagger !== undefined) return report(child(root, "swagger").origin, { version: `Swagger ${String(swagger)}` });
    const { value, origin } = child(root, "openapi");
    if (typeof value === "string" && !value.startsWith("3.0")) report(origin, { version: `OpenAPI ${value}` });
  },
};
