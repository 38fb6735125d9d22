import { isObject, type Json } from "../source/json.ts";
import { conditionOf } from "../source/condition.ts";
import { follow, type Node } from "../source/node.ts";
import type { Context } from "./context.ts";
import { unexpectedType, unreadableProtection } from "./diagnostics.ts";

/** What a member holds others in. */
type Shape = "an object" | "a list" | "text" | "true or false";

interface Expected {
  readonly shape: Shape;
  /** Without it the API is open, or takes what it should refuse. */
  readonly protects?: boolean;
}

const object: Expected = { shape: "an object" };
const list: Expected = { shape: "a list" };
const text: Expected = { shape: "text" };
const flag: Expected = { shape: "true or false" };
const protectingObject: Expected = { ...object, protects: true };
const protectingList: Expected = { ...list, protects: true };
const protectingText: Expected = { shape: "text", protects: true };

/** A kind of object whose members are looked at. */
type Place =
  | "root"
  | "server"
  | "components"
  | "documentation"
  | "pathItem"
  | "operation"
  | "securityScheme"
  | "integration"
  | "webSocket"
  | "webSocketMessage";

/** Members that are read as holders of others, so that one of another type would be nothing, and nobody would know. */
const shapes: Readonly<Record<Place, Readonly<Record<string, Expected>>>> = {
  root: {
    info: object,
    servers: list,
    security: protectingList,
    tags: list,
    components: object,
    "x-amazon-apigateway-cors": object,
    "x-amazon-apigateway-documentation": object,
    "x-amazon-apigateway-endpoint-configuration": object,
    "x-amazon-apigateway-gateway-responses": object,
    "x-amazon-apigateway-policy": protectingObject,
    "x-amazon-apigateway-request-validator": protectingText,
    "x-amazon-apigateway-request-validators": protectingObject,
  },
  server: { variables: object, "x-amazon-apigateway-endpoint-configuration": object },
  components: { schemas: object, securitySchemes: protectingObject },
  documentation: { documentationParts: list },
  pathItem: { parameters: list },
  operation: {
    parameters: list,
    requestBody: object,
    responses: object,
    security: protectingList,
    "x-amazon-apigateway-auth": protectingObject,
    "x-amazon-apigateway-request-validator": protectingText,
  },
  securityScheme: { "x-amazon-apigateway-authorizer": protectingObject },
  integration: {
    requestParameters: object,
    requestTemplates: object,
    responses: object,
    tlsConfig: object,
  },
  webSocket: {
    routeSelectionExpression: text,
    apiKeySelectionExpression: text,
    messageDiscriminator: text,
    correlationProperty: text,
    keepAlive: text,
    validate: flag,
  },
  webSocketMessage: {
    validate: flag,
    ack: flag,
    modelSelectionExpression: text,
    requestModels: object,
    responseModelSelectionExpression: text,
    responseModels: object,
  },
};

/** Reports each member of an object that should hold others and is something else. */
export function checkShapes(node: Node, place: Place, { report }: Context): void {
  for (const [member, expected] of Object.entries(shapes[place])) {
    const { value, origin } = follow(node, member);
    if (value === undefined || value === null || fits(value, member, expected)) continue;
    const isConditional = conditionOf(value) !== undefined;
    const shape = isConditional ? `${expected.shape}, not a choice between two` : expected.shape;
    report(expected.protects === true ? unreadableProtection : unexpectedType, origin, { expected: shape });
  }
}

function fits(value: Json, member: string, { shape }: Expected): boolean {
  switch (shape) {
    case "a list":
      return Array.isArray(value);
    case "true or false":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" || typeof value === "number";
    case "an object":
      // A policy is kept as it is, a condition around it too.
      return isObject(value) && (conditionOf(value) === undefined || member === "x-amazon-apigateway-policy");
  }
}
