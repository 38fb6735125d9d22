import { never } from "../../ir/never.ts";
import type { Integration } from "../../ir/integration.ts";
import type { FeatureCode } from "../../service/feature.ts";
import { child, descend, entries, type Node } from "../../source/node.ts";
import { own } from "../../source/json.ts";
import { below } from "../../source/origin.ts";
import { documentIndex } from "../document-index.ts";
import { integrationsOf } from "../integrations.ts";
import { literal } from "../literal.ts";
import type { FeatureUse, Use } from "./feature-use.ts";

const lambdaUri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations";

/** Features that integrations and operations ask for. */
export const integrationUses: Record<IntegrationCode, FeatureUse> = {
  "int/type-http": {
    bad: [
      { at: "/paths/~1pets/get/x-amazon-apigateway-integration/type", yaml: integration("type: mock") },
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/type",
        yaml: integration("type: aws", "httpMethod: POST", `uri: ${lambdaUri}`),
      },
    ],
    good: [{ yaml: integration("type: AWS_PROXY", 'payloadFormatVersion: "2.0"', `uri: ${lambdaUri}`) }],
    find(api) {
      return integrationsOf(api).flatMap((each) => {
        const type = customType(each);
        return type === undefined
          ? []
          : [{ origin: below(each.origin, "type"), what: `The integration of type ${type}` }];
      });
    },
  },
  "int/subtype-rest": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/integrationSubtype",
        yaml: integration("type: aws_proxy", "integrationSubtype: SQS-SendMessage", "httpMethod: POST"),
      },
    ],
    good: [{ yaml: integration("type: aws_proxy", "httpMethod: POST", `uri: ${lambdaUri}`) }],
    find: (_, document) => keyUses(document, "integrationSubtype"),
  },
  "int/private-target-http": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/integrationTarget",
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          'payloadFormatVersion: "1.0"',
          "connectionType: VPC_LINK",
          "connectionId: abc123",
          "integrationTarget: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/pets/0123456789abcdef",
          "uri: https://pets.example.com",
        ),
      },
    ],
    good: [
      {
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          'payloadFormatVersion: "1.0"',
          "connectionType: VPC_LINK",
          "connectionId: abc123",
          "uri: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/pets/0123456789abcdef/0123456789abcdef",
        ),
      },
    ],
    find: (_, document) => keyUses(document, "integrationTarget"),
  },
  "int/server-name-rest": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/tlsConfig/serverNameToVerify",
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          "uri: https://pets.example.com",
          "tlsConfig: { serverNameToVerify: pets.example.com }",
        ),
      },
    ],
    good: [{ yaml: integration("type: http_proxy", "httpMethod: GET", "uri: https://pets.example.com") }],
    find: (_, document) => keyUses(document, "tlsConfig", "serverNameToVerify"),
  },
  "int/stream-http": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/responseTransferMode",
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          "uri: https://example.com",
          "responseTransferMode: STREAM",
        ),
      },
    ],
    good: [
      {
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          "uri: https://example.com",
          "responseTransferMode: BUFFERED",
        ),
      },
    ],
    find(api) {
      return integrationsOf(api)
        .filter(({ responseTransferMode }) => literal(responseTransferMode) === "STREAM")
        .map(({ origin }) => ({ origin: below(origin, "responseTransferMode"), what: "responseTransferMode STREAM" }));
    },
  },
  "int/cache-http": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/cacheKeyParameters",
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          "uri: https://example.com",
          "cacheKeyParameters: [method.request.querystring.page]",
        ),
      },
    ],
    good: [
      {
        yaml: integration("type: http_proxy", "httpMethod: GET", "uri: https://example.com", "cacheKeyParameters: []"),
      },
    ],
    find(api) {
      return integrationsOf(api).flatMap(({ origin, cacheKeyParameters, cacheNamespace }) =>
        [
          ...(cacheKeyParameters.length > 0 ? ["cacheKeyParameters"] : []),
          ...(cacheNamespace === undefined ? [] : ["cacheNamespace"]),
        ].map((what) => ({ origin: below(origin, what), what })),
      );
    },
  },
  "template/http-ignored": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestTemplates",
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          'payloadFormatVersion: "1.0"',
          "uri: https://example.com",
          "requestTemplates: { application/json: $input.body }",
        ),
      },
    ],
    good: [
      {
        yaml: integration(
          "type: http_proxy",
          "httpMethod: GET",
          'payloadFormatVersion: "1.0"',
          "uri: https://example.com",
          'requestParameters: { "overwrite:path": /pets }',
        ),
      },
    ],
    find(_, document) {
      const isProxy = (node: Node): boolean => {
        const { value } = child(node, "type");
        return typeof value === "string" && /proxy$/i.test(value);
      };
      return documentIndex(document)
        .integrations.filter(isProxy)
        .flatMap((node) => [
          child(node, "requestTemplates"),
          ...entries(child(node, "responses")).map(([, response]) => child(response, "responseTemplates")),
        ])
        .filter((templates) => entries(templates).length > 0)
        .map(({ origin }) => ({ origin, what: "Mapping templates" }));
    },
  },
  "int/reference-rest": {
    bad: [
      {
        at: "/paths/~1pets/get/x-amazon-apigateway-integration",
        yaml: `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/pets" }
components:
  x-amazon-apigateway-integrations:
    pets: { type: http_proxy, httpMethod: GET, uri: https://example.com }
`,
      },
    ],
    good: [{ yaml: integration("type: http_proxy", "httpMethod: GET", "uri: https://example.com") }],
    find(_, document) {
      return documentIndex(document)
        .operations.map(({ node }) => child(node, "x-amazon-apigateway-integration"))
        .filter(({ value }) => typeof own(value, "$ref") === "string")
        .map(({ origin }) => ({ origin, what: "The reference to a shared integration" }));
    },
  },
};

/** Codes of the features above. */
export type IntegrationCode = Extract<FeatureCode, `int/${string}` | "template/http-ignored">;

/** The type of an integration that is neither aws_proxy nor http_proxy, as it is written. */
function customType(integration: Integration): string | undefined {
  switch (integration.kind) {
    case "mock":
      return "mock";
    case "http":
      return integration.isProxy ? undefined : "http";
    case "lambda":
      return integration.isProxy ? undefined : "aws";
    case "service":
      return integration.isProxy ? undefined : "aws";
    case "subtype":
      return undefined;
    default:
      return never(integration);
  }
}

function keyUses(document: Node, ...keys: readonly string[]): Use[] {
  return documentIndex(document)
    .integrations.map((node) => descend(node, ...keys))
    .filter(({ value }) => value !== undefined && value !== null)
    .map(({ origin }) => ({ origin, what: keys.at(-1) ?? "" }));
}

/** A document with one integration, of these lines. */
function integration(...lines: readonly string[]): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
${lines.map((line) => `        ${line}`).join("\n")}
`;
}
