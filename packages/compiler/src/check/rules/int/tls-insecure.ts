import type { ApiKind } from "../../../ir/api.ts";
import { apiLabels } from "../../../service/features.ts";
import { guide } from "../../../service/sources.ts";
import { child, descend } from "../../../source/node.ts";
import { documentIndex } from "../../document-index.ts";
import type { Rule } from "../../rule.ts";

/** Certificates go unchecked only for HTTP back ends of REST APIs. */
export const intTlsInsecure: Rule<ApiKind, { type: string; kind: ApiKind }> = {
  code: "int/tls-insecure",
  severity: "error",
  summary: "tlsConfig.insecureSkipVerification is for http and http_proxy integrations of REST APIs only.",
  sources: [guide("api-gateway-extensions-integration-tls-config")],
  apis: ["rest", "http", "websocket"],
  message: ({ type, kind }) =>
    kind !== "rest"
      ? `${apiLabels[kind]} APIs can't skip the verification of certificates.`
      : `An integration of type ${type} can't skip the verification of certificates.`,
  help: () => "Take insecureSkipVerification out; a back end with a public certificate needs it nowhere.",

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/tlsConfig/insecureSkipVerification",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: mock
        tlsConfig: { insecureSkipVerification: true }
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
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets
        tlsConfig: { insecureSkipVerification: false }
`,
    },
  ],

  check(api, report, document) {
    for (const integration of documentIndex(document).integrations) {
      const { value, origin } = descend(integration, "tlsConfig", "insecureSkipVerification");
      const type = child(integration, "type").value;
      if (value !== true || typeof type !== "string") continue;
      const { kind } = api;
      if (kind !== "rest" || !type.toLowerCase().startsWith("http")) report(origin, { type, kind });
    }
  },
};
