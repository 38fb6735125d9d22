import type { HttpApi } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** HTTP APIs are told the payload format. */
export const intPayloadVersion: Rule<"http", Params> = {
  code: "int/payload-version",
  severity: "error",
  summary: "An integration of an HTTP API names its payload format version.",
  sources: [guide("http-api-develop-integrations-lambda"), guide("api-gateway-swagger-extensions-integration")],
  apis: ["http"],
  message: ({ found, allowed }) =>
    found === undefined
      ? "The integration has no payloadFormatVersion, which HTTP APIs require."
      : `payloadFormatVersion "${found}" does not exist here; this integration takes ${allowed}.`,
  help: ({ allowed }) => `Set payloadFormatVersion to ${allowed}.`,
  fix({ found, right }, at) {
    if (right === undefined) return undefined;
    return [{ op: "set", at: found === undefined ? below(at, "payloadFormatVersion") : at, value: right }];
  },

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        uri: arn:aws:lambda:eu-west-1:123456789012:function:pets
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: aws_proxy
        httpMethod: POST
        payloadFormatVersion: "2.0"
        uri: arn:aws:lambda:eu-west-1:123456789012:function:pets
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/payloadFormatVersion",
      yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "2.0"
        uri: https://example.com/pets
`,
      fixed: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://example.com/pets
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
        type: aws_proxy
        httpMethod: POST
        payloadFormatVersion: "2.0"
        uri: arn:aws:lambda:eu-west-1:123456789012:function:pets
`,
    },
  ],

  check(api, report) {
    const usual = usualVersion(api);
    for (const { integration } of api.operations) {
      // What is no function's is refused for that.
      if (integration === undefined || integration.kind === "service") continue;
      const version = integration.payloadFormatVersion;
      const isLambda = integration.kind === "lambda";
      const allowed = isLambda ? '"2.0" or "1.0"' : '"1.0"';
      if (version === undefined) {
        if (isLambda || integration.kind === "http") {
          report(integration.origin, { found: undefined, allowed, right: isLambda ? usual : "1.0" });
        }
        continue;
      }
      const found = literal(version);
      if (found === undefined || found === "1.0" || (found === "2.0" && isLambda)) continue;
      const right = isLambda ? undefined : "1.0";
      report(below(integration.origin, "payloadFormatVersion"), { found, allowed, right });
    }
  },
};

interface Params {
  readonly found: string | undefined;
  readonly allowed: string;
  /** What it can only be; undefined where that is not known. */
  readonly right: string | undefined;
}

/**
 * The version of Lambda integrations that do not say theirs: that of all the others in the document, if they agree, else
 * the newest, as the console has it. Source: the page on Lambda integrations.
 */
function usualVersion({ operations }: HttpApi): string {
  const versions = operations.map(({ integration }) =>
    integration?.kind === "lambda" ? literal(integration.payloadFormatVersion) : undefined,
  );
  const known = new Set(versions.filter((version) => version !== undefined));
  return known.size === 1 && known.has("1.0") ? "1.0" : "2.0";
}
