import type { Operation } from "../../../ir/operation.ts";
import { parseRestSource, parseRestTarget, type SourceLocation } from "../../../mapping/expression.ts";
import { guide } from "../../../service/sources.ts";
import { nameOf, restResponses } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** A mapping of a REST API reads and writes only what the operation declares. */
export const mapUndeclared: Rule<"rest", { expression: string; operation: string; declare: string }> = {
  code: "map/undeclared",
  severity: "error",
  summary: "A parameter mapping names only parameters and response headers that the operation declares.",
  sources: [
    guide("request-response-data-mappings"),
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/121",
    "https://github.com/amazon-archives/aws-apigateway-importer/issues/209",
  ],
  apis: ["rest"],
  message: ({ expression, operation }) =>
    `${operation} doesn't declare ${expression}: the service refuses the mapping ("Invalid mapping expression parameter specified").`,
  help: ({ declare }) => `Declare ${declare}; names are case-sensitive.`,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestParameters/integration.request.querystring.page",
      yaml: `
paths:
  /pets:
    get:
      parameters: [{ name: Page, in: query, schema: { type: string } }]
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com/pets
        requestParameters: { integration.request.querystring.page: method.request.querystring.page }
`,
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/responses/default/responseParameters/method.response.header.Location",
      yaml: `
paths:
  /pets:
    get:
      responses: { "301": { description: Elsewhere } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 301}' }
        responses:
          default:
            statusCode: "301"
            responseParameters: { method.response.header.Location: "'https://example.com'" }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets/{id}:
    get:
      responses:
        "301":
          description: Elsewhere
          headers: { Location: { schema: { type: string } } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/{id}
        requestParameters: { integration.request.path.id: method.request.path.id }
        responses:
          default:
            statusCode: "301"
            responseParameters: { method.response.header.Location: "'https://example.com'" }
`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      const declared = declaredParameters(operation);
      for (const { source, origin } of operation.integration?.requestParameters ?? []) {
        const text = literal(source);
        const parsed = text === undefined ? undefined : parseRestSource(text, "request");
        if (text === undefined || parsed?.kind !== "parameter") continue;
        const where = plainLocation(parsed.location);
        if (declared.has(`${where} ${parsed.name}`)) continue;
        const declare = `the ${where} parameter "${parsed.name}" under the operation's parameters`;
        report(origin, { expression: text, operation: nameOf(operation), declare });
      }
      for (const { statusCode, parameters } of restResponses(operation)) {
        const status = literal(statusCode);
        const response = operation.responses.find((each) => each.status === status);
        // A status that is not declared at all is another rule's.
        if (response === undefined) continue;
        for (const { target, origin } of parameters) {
          const name = parseRestTarget(target, "response")?.name;
          if (name === undefined || response.headers.some((header) => header.name === name)) continue;
          const declare = `the header "${name}" under the operation's response ${response.status}`;
          report(origin, { expression: target, operation: nameOf(operation), declare });
        }
      }
    }
  },
};

function declaredParameters({ parameters }: Operation): ReadonlySet<string> {
  return new Set(parameters.map(({ name, in: location }) => `${location} ${name}`));
}

function plainLocation(location: SourceLocation): "path" | "query" | "header" {
  if (location === "path") return "path";
  return location.endsWith("header") ? "header" : "query";
}
