import { enums } from "../../../service/enums.ts";
import { guide } from "../../../service/sources.ts";
import { certainMatch } from "../../../source/certain-match.ts";
import { closest } from "../../../source/closest.ts";
import { child } from "../../../source/node.ts";
import type { Rule } from "../../rule.ts";

/** Extensions at the root have values that exist. */
export const extEnum: Rule<"rest", { value: string; allowed: readonly string[] }> = {
  code: "ext/enum",
  severity: "error",
  summary: "The key source, security policy and endpoint access mode have one of the service's values.",
  sources: [
    guide("api-gateway-swagger-extensions-api-key-source"),
    guide("apigateway-security-policies"),
    guide("openapi-extensions-endpoint-access-mode"),
  ],
  apis: ["rest"],
  message: ({ value, allowed }) => `"${value}" is none of ${allowed.join(", ")}: the service refuses it.`,
  help: ({ value, allowed }) => `Write ${closest(value, allowed) ?? allowed[0] ?? ""}.`,
  fix({ value, allowed }, at) {
    const right = certainMatch(value, allowed);
    return right === undefined ? undefined : [{ op: "set", at, value: right }];
  },

  bad: [
    {
      at: "/x-amazon-apigateway-api-key-source",
      yaml: `
x-amazon-apigateway-api-key-source: COOKIE
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
    {
      at: "/x-amazon-apigateway-security-policy",
      yaml: `
x-amazon-apigateway-security-policy: "TLS-1-2" # as of May
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
      fixed: `
x-amazon-apigateway-security-policy: "TLS_1_2" # as of May
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
x-amazon-apigateway-api-key-source: header
x-amazon-apigateway-security-policy: SecurityPolicy_TLS13_1_3_2025_09
x-amazon-apigateway-endpoint-access-mode: STRICT
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],

  checkDocument(root, report) {
    for (const [key, allowed] of keys) {
      const { value, origin } = child(root, key);
      if (typeof value !== "string" || value.includes("${")) continue;
      if (!allowed.some((each) => each.toUpperCase() === value.toUpperCase())) report(origin, { value, allowed });
    }
  },
};

const keys: readonly (readonly [key: string, allowed: readonly string[]])[] = [
  ["x-amazon-apigateway-api-key-source", enums.apiKeySource],
  ["x-amazon-apigateway-security-policy", enums.securityPolicy],
  ["x-amazon-apigateway-endpoint-access-mode", enums.endpointAccessMode],
];
