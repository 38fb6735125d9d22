import { own, type Json, type JsonObject } from "../../../src/source/json.ts";
import {
  carried,
  mockOperation,
  notCarried,
  plainDocument,
  type Carried,
  type ErrorRow,
  type NotCarried,
} from "./row.ts";

const key = "x-amazon-apigateway-integration";

/** Members that a document calls otherwise than the call. */
const names: Readonly<Record<string, string>> = { integrationHttpMethod: "httpMethod" };

/** Parameters of a call that say which method is meant. */
const addresses: ReadonlySet<string> = new Set(["restApiId", "resourceId", "httpMethod"]);

/** The integration of one method. */
export function carryIntegration({ params, message }: ErrorRow): Carried | NotCarried {
  if (/java\.lang\.Boolean/.test(message)) {
    return notCarried("the import takes a mapping that is no text with a warning, as recorded, and leaves it out");
  }
  const members = Object.entries(params)
    .filter(([name]) => !addresses.has(name))
    .map(([name, value]): [string, Json] => [names[name] ?? name, withFunction(value)]);
  const method = methodOf(params);
  const document = plainDocument({
    paths: { "/": { [method]: mockOperation({ [key]: Object.fromEntries(members) }) } },
  });
  return carried(document, [`/paths/~1/${method}/${key}`]);
}

/** One response of an integration, and the method's response of the same status. */
export function carryIntegrationResponse({ params }: ErrorRow): Carried {
  const { restApiId: _, resourceId: __, httpMethod: ___, selectionPattern, ...response } = params;
  const pattern = selectionPattern === undefined || selectionPattern === "" ? "default" : String(selectionPattern);
  const method = methodOf(params);
  const status = String(own(params, "statusCode"));
  const document = plainDocument({
    paths: {
      "/": {
        [method]: mockOperation({
          responses: { [status]: { description: "" } },
          [key]: { type: "mock", responses: { [pattern]: response } },
        }),
      },
    },
  });
  return carried(document, [
    `/paths/~1/${method}/${key}/responses/${pattern}`,
    `/paths/~1/${method}/responses/${status}`,
  ]);
}

function methodOf(params: JsonObject): string {
  const method = String(own(params, "httpMethod")).toLowerCase();
  return method === "any" ? "x-amazon-apigateway-any-method" : method;
}

/** Functions that an earlier step made have some ARN. */
function withFunction(value: Json): Json {
  return typeof value === "string"
    ? value.replaceAll(/\{\{[^{}]*FunctionArn\}\}/g, "arn:aws:lambda:us-east-1:111111111111:function:recorded")
    : value;
}
