import { on, type Feature } from "../feature.ts";
import { guide } from "../sources.ts";

const choice = guide("http-api-vs-rest");

/** What happens to requests and responses on their way. */
export const contentFeatures: readonly Feature[] = [
  {
    name: "Request validation",
    support: on("yes", "no", "yes"),
    source: guide("api-gateway-method-request-validation"),
    fixture: "request-validation",
    finding: {
      code: "validator/http",
      severity: "info",
      summary: "HTTP APIs validate no requests; request validators are left out.",
      consequence: "requests reach the back end unchecked",
      help: { http: "Validate in the back end, or compile for --type rest." },
    },
  },
  {
    name: "Models of request and response bodies",
    support: on("yes", "no", "yes"),
    source: guide("http-api-open-api"),
    fixture: "request-validation",
    finding: {
      code: "body/http-ignored",
      severity: "info",
      summary: "HTTP APIs know nothing of bodies: requestBody and schemas serve documentation and the SDK only.",
      consequence: "request bodies serve documentation and the SDK only",
      help: { http: "Nothing to do, unless the gateway should check bodies: only --type rest does." },
    },
  },
  {
    name: "Parameter mapping",
    support: on("yes", "yes", "yes"),
    notes: { websocket: "parameters on $connect only" },
    source: choice,
    fixture: "parameter-mapping",
  },
  {
    name: "Mapping templates (VTL)",
    support: on("yes", "no", "yes"),
    source: choice,
    fixture: "mapping-templates",
    finding: {
      code: "template/http-ignored",
      severity: "warning",
      summary: "HTTP APIs have no mapping templates: bodies pass as they are.",
      consequence: "bodies pass as they are",
      help: {
        http: "Take requestTemplates and responseTemplates out and transform in the function, or compile for --type rest.",
      },
    },
  },
  {
    name: "CORS answered by the gateway",
    support: on("partial", "yes", "no"),
    notes: { rest: "by OPTIONS operations with a mock integration" },
    source: guide("http-api-cors"),
    fixture: "cors",
    finding: {
      code: "cors/websocket",
      severity: "warning",
      summary: "Browsers connect to WebSocket APIs from any page: CORS has no part in it.",
      consequence: "nothing is made of it, and pages of any origin may connect",
      help: {
        websocket: "Take cors out, and look at the header Origin in the authorizer or the integration of $connect.",
      },
    },
  },
  {
    name: "CORS configuration in the document",
    support: on("no", "yes", "no"),
    source: guide("api-gateway-swagger-extensions-cors-configuration"),
    fixture: "cors-in-document",
    finding: {
      code: "cors/extension-rest",
      severity: "warning",
      summary: "x-amazon-apigateway-cors is for HTTP APIs only.",
      consequence: "it is ignored and browsers get no CORS headers",
      help: {
        rest: "Say what is allowed under `cors` in the configuration, or compile for --type http.",
        websocket: "Take it out: WebSocket connections need no CORS.",
      },
    },
  },
  {
    name: "Gateway responses",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-gatewayResponse-definition"),
    fixture: "gateway-responses",
    finding: {
      code: "gateway-response/http",
      severity: "warning",
      summary: "Only REST APIs have gateway responses; elsewhere the gateway's own errors keep their form.",
      consequence: "the gateway's own errors keep their form",
      help: {
        http: "Take x-amazon-apigateway-gateway-responses out, or compile for --type rest.",
        websocket: "Take x-amazon-apigateway-gateway-responses out.",
      },
    },
  },
  {
    name: "Binary media types",
    support: on("yes", "partial", "partial"),
    notes: { http: "binary bodies reach Lambda as base64 by themselves", websocket: "text frames only" },
    source: guide("api-gateway-payload-encodings"),
    fixture: "binary-payloads",
  },
  {
    name: "List of binary media types",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-swagger-extensions-binary-media-types"),
    fixture: "binary-media-types",
    finding: {
      code: "payload/binary-http",
      severity: "info",
      summary: "Only REST APIs have a list of binary media types; HTTP APIs pass binary bodies on by themselves.",
      consequence: "the list is left out",
      help: {
        http: "Nothing to do: binary bodies reach Lambda as base64 whatever their type.",
        websocket: "Take x-amazon-apigateway-binary-media-types out; send binary data as base64 text.",
      },
    },
  },
  {
    name: "Compression of payloads",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-gzip-compression-decompression"),
    fixture: "compression",
    finding: {
      code: "payload/compression-http",
      severity: "warning",
      summary: "Only REST APIs compress payloads.",
      consequence: "responses go out uncompressed",
      help: {
        http: "Compress in the back end or with CloudFront, or compile for --type rest.",
        websocket: "Take x-amazon-apigateway-minimum-compression-size out.",
      },
    },
  },
  {
    name: "Default route",
    support: on("no", "yes", "yes"),
    source: guide("api-gateway-swagger-extensions-any-method"),
    fixture: "default-route",
    finding: {
      code: "route/default-rest",
      severity: "warning",
      summary: "REST APIs have no default route: requests that match nothing are refused.",
      consequence: "the path is taken literally, and requests that match nothing are refused",
      help: { rest: "Use the path /{proxy+} with x-amazon-apigateway-any-method, and / for the root." },
    },
  },
  {
    name: "Documentation parts",
    support: on("yes", "no", "no"),
    source: guide("api-gateway-documenting-api"),
    fixture: "documentation-parts",
    finding: {
      code: "doc/documentation-http",
      severity: "info",
      summary: "Only REST APIs store documentation parts.",
      consequence: "the documentation parts are left out",
      help: {
        http: "Nothing to do: descriptions of the document itself go to the generated documentation.",
        websocket: "Nothing to do: descriptions of the document itself go to the generated documentation.",
      },
    },
  },
  {
    name: "AWS tags from the document",
    support: on("no", "yes", "no"),
    source: guide("api-gateway-openapi-extensions-x-amazon-apigateway-tag-value"),
    fixture: "tags-in-document",
    finding: {
      code: "doc/tag-value-rest",
      severity: "info",
      summary: "Only HTTP APIs make AWS tags of the document's tags.",
      consequence: "the tag's value is left out",
      help: {
        rest: "Write AWS tags under `tags` in the configuration.",
        websocket: "Write AWS tags under `tags` in the configuration.",
      },
    },
  },
  {
    name: "OpenAPI import by the service",
    support: on("yes", "yes", "no"),
    notes: { rest: "2.0 and 3.0", http: "3.0" },
    source: guide("import-export-api-endpoints"),
    fixture: "openapi-import",
    unseen: "The template of a WebSocket API has a resource for each of its parts: nothing is imported.",
  },
];
