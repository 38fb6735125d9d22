import { enums } from "../../../service/enums.ts";
import { apiReference, guide } from "../../../service/sources.ts";
import { child } from "../../../source/node.ts";
import { certainMatch, sameButForm } from "../../../source/certain-match.ts";
import { closest } from "../../../source/closest.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** Settings of an integration have values that exist. The import takes any case. */
export const intEnum: Rule<"rest" | "http", Params> = {
  code: "int/enum",
  severity: "error",
  summary: "Settings of an integration have one of the service's values.",
  sources: [apiReference("v1", "API_PutIntegration"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["rest", "http"],
  message: ({ value, allowed }) => `"${value}" is none of ${allowed.join(", ")}: the service refuses it.`,
  help: ({ value, allowed }) => `Write ${closest(value, allowed) ?? allowed.join(" or ")}.`,
  fix: ({ right }, at) => (right === undefined ? undefined : [{ op: "set", at, value: right }]),

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/passthroughBehavior",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, passthroughBehavior: when_no_template }
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, passthroughBehavior: WHEN_NO_TEMPLATES }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/httpMethod",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: FETCH, uri: https://example.com }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: mock, passthroughBehavior: When_No_Templates }
`,
    },
  ],

  checkDocument(root, report) {
    for (const integration of documentIndex(root).integrations) {
      for (const key of keys) {
        const { value, origin } = child(integration, key);
        // Text with a placeholder in it is filled in by another tool.
        if (typeof value !== "string" || value.includes("${")) continue;
        const allowed: readonly string[] = enums[key];
        if (allowed.includes(value.toUpperCase())) continue;
        // A method of a few letters could have been meant for several.
        const right = key === "httpMethod" ? sameButForm(value, allowed) : certainMatch(value, allowed);
        report(origin, { value, allowed, right });
      }
    }
  },
};

const keys = [
  "httpMethod",
  "connectionType",
  "contentHandling",
  "passthroughBehavior",
  "responseTransferMode",
] as const;

interface Params {
  readonly value: string;
  readonly allowed: readonly string[];
  /** What it can only mean. */
  readonly right: string | undefined;
}
