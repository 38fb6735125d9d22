import type { RestApi } from "../../../ir/api.ts";
import type { Operation, Parameter } from "../../../ir/operation.ts";
import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import { parameterReaders } from "../../read-parameters.ts";
import type { Rule } from "../../rule.ts";

interface Params {
  readonly operation: string;
  readonly parameter: string;
  readonly name: string;
}

const gatewayResponse = `
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX:
    responseParameters: { gatewayresponse.header.page: method.request.querystring.page }
`;

/** An integration that is no proxy gets what mappings and templates give it, and nothing else of a request but its body. */
export const paramUnread: Rule<"rest", Params> = {
  code: "param/unread",
  severity: "info",
  summary: "A declared parameter is mapped or read where the integration is no proxy.",
  sources: [guide("request-response-data-mappings"), guide("api-gateway-mapping-template-reference")],
  apis: ["rest"],
  message: ({ operation, parameter }) =>
    `The back end of ${operation} never gets the ${parameter}: no mapping and no template reads it.`,
  help: ({ name }) =>
    `Read $input.params('${name}') in a template, name it under requestParameters, or take it out of the document.`,

  bad: [
    {
      at: "/paths/~1pets~1{id}/get/parameters/1",
      yaml: pets(`requestTemplates: { application/json: '{ "id": "$util.urlEncode($input.params("id"))" }' }`),
    },
    {
      at: "/paths/~1pets~1{id}/get/parameters/1",
      yaml: pets("requestParameters: { integration.request.path.id: method.request.path.id }"),
    },
    {
      at: "/paths/~1pets~1{id}/get/parameters/0",
      yaml: pets(`requestTemplates: { application/json: '{ "page": "$util.urlEncode($input.params("page"))" }' }`),
    },
    {
      at: "/paths/~1pets/parameters/0",
      yaml: `
paths:
  /pets:
    parameters:
      - { name: page, in: query, schema: { type: string } }
    get:
      responses: { "200": { description: Pets } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/pets
        responses: { default: { statusCode: "200", responseTemplates: { application/json: "" } } }
    options:
      responses: { "200": { description: Who may call } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: "200" } }
`,
    },
  ],
  good: [
    {
      yaml: pets(
        `requestTemplates: { application/json: '[#foreach($n in ["id", "page"])"$util.urlEncode($input.params("$n"))",#end 1]' }`,
      ),
    },
    {
      yaml: pets(
        `requestTemplates: { application/json: '#set($in = $input)["$util.urlEncode($in.params("id"))", "$util.urlEncode($in.params("page"))"]' }`,
      ),
    },
    {
      yaml: pets(
        "requestParameters: { integration.request.header.p: context.path, integration.request.header.q: method.request.querystring.page }",
      ),
    },
    { yaml: `${pets("requestParameters: { integration.request.path.id: method.request.path.id }")}${gatewayResponse}` },
    {
      yaml: pets(
        `requestTemplates: { application/json: '{ "path": "$context.path", "page": "$util.urlEncode($input.params().querystring.page)" }' }`,
      ),
    },
    {
      yaml: pets(
        `requestTemplates: { application/json: '#set($all = $input.params()){ "n": $all.querystring.size() }' }`,
      ),
    },
    {
      yaml: pets(
        `requestTemplates: { application/json: '[#foreach($n in ["id", "page"])"$util.urlEncode($input.params($n))",#end 1]' }`,
      ),
    },
    {
      yaml: pets(
        "requestParameters: { integration.request.path.id: method.request.path.id }\n        cacheKeyParameters: [method.request.querystring.page]",
      ),
    },
    { yaml: pets("").replace("type: http", "type: http_proxy") },
    { yaml: pets("").replace("type: http", "type: mock") },
  ],

  check(api, report) {
    const places = new Map<string, Place>();
    for (const operation of api.operations) {
      if (answersBrowsers(operation)) continue;
      const isRead = parameterReaders(operation, api);
      for (const parameter of operation.parameters) {
        const { file, pointer } = parameter.origin;
        const key = JSON.stringify([file, pointer, operation.path]);
        const isKept = isRead !== undefined && !isRead(parameter) && !hasOtherUse(parameter, operation, api);
        const known = places.get(key) ?? { operation, parameter, isUnread: true };
        places.set(key, { ...known, isUnread: known.isUnread && isKept });
      }
    }
    for (const { operation, parameter, isUnread } of places.values()) {
      const { name, in: place, origin } = parameter;
      if (isUnread) report(origin, { operation: nameOf(operation), parameter: `${words[place]} ${name}`, name });
    }
  },
};

/** A parameter as a path has it; one that all its methods share need not be of use to each. */
interface Place {
  readonly operation: Operation;
  readonly parameter: Parameter;
  readonly isUnread: boolean;
}

const words = { path: "path parameter", query: "query parameter", header: "header", cookie: "cookie" } as const;

/** Whether an operation only says who may call; that says nothing of a parameter which it shares with the others of its path. */
function answersBrowsers({ method, integration }: Operation): boolean {
  return method === "options" && integration?.kind === "mock";
}

/** Headers of which HTTP, browsers and the gateway itself make use. */
const ownHeaders =
  /^(?:accept|accept-encoding|access-control-.*|authorization|cache-control|connection|content-.*|host|origin|referer|user-agent|x-amz-.*|x-amzn-.*|x-api-key|x-forwarded-.*)$/i;

/** Whether there is a reason to declare a parameter, though nobody reads it. */
function hasOtherUse(
  { name, in: place, isRequired, isDeprecated, isImplicit }: Parameter,
  { validator }: Operation,
  { validators }: RestApi,
): boolean {
  if (place === "cookie" || isDeprecated || isImplicit) return true;
  if (place === "header" && ownHeaders.test(name)) return true;
  const checks = validators.find((one) => one.name === validator)?.validatesParameters;
  return isRequired && place !== "path" && checks !== undefined && literal(checks) !== false;
}

function pets(members: string): string {
  return `
paths:
  /pets/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: string } }
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/pets
        ${members}
        responses: { default: { statusCode: "200" } }
`;
}
