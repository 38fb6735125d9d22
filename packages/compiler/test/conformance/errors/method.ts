import {
  carried,
  mockOperation,
  notCarried,
  plainDocument,
  type Carried,
  type ErrorRow,
  type NotCarried,
} from "./row.ts";
import { patchesOf } from "./steps.ts";

const schemes = "/components/securitySchemes";

/** What an operation asks of its callers and of requests. */
export function carryMethod({ params }: ErrorRow): Carried | NotCarried {
  const values = new Map(
    patchesOf(params)
      .filter(({ op }) => op === "replace")
      .map(({ path, value }) => [path, value]),
  );
  const type = values.get("/authorizationType");
  const authorizer = values.get("/authorizerId");
  const validator = values.get("/requestValidatorId");
  if (authorizer !== undefined) return carried(secured(authorizer), ["/paths/~1/get/security"]);
  if (type !== undefined) {
    // A type of authorization without an authorizer is a scheme that says its type alone.
    const scheme = {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      "x-amazon-apigateway-authtype": type.toLowerCase(),
    };
    return carried({ ...secured("login"), components: { securitySchemes: { login: scheme } } }, [`${schemes}/login`]);
  }
  if (validator !== undefined) {
    const get = mockOperation({ "x-amazon-apigateway-request-validator": validator });
    return carried(plainDocument({ paths: { "/": { get } } }), ["/paths/~1/get/x-amazon-apigateway-request-validator"]);
  }
  return notCarried("what is refused is the change itself, not a value that a document or a configuration has");
}

function secured(scheme: string): ReturnType<typeof plainDocument> {
  return plainDocument({ paths: { "/": { get: mockOperation({ security: [{ [scheme]: [] }] }) } } });
}
