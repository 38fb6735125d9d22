import type { OpenAPIV3 } from "openapi-types";

/** Every member of an object of OpenAPI 3.0: one that is left out here, or is none of it, does not compile. */
type MembersOf<T> = Readonly<Record<Exclude<keyof T, `x-${string}`>, true>>;

const root: MembersOf<OpenAPIV3.Document> = {
  ...{ openapi: true, info: true, servers: true, paths: true, components: true, security: true, tags: true },
  externalDocs: true,
};
const infoMembers: MembersOf<OpenAPIV3.InfoObject> = {
  ...{ title: true, description: true, termsOfService: true, contact: true, license: true, version: true },
};
const components: MembersOf<OpenAPIV3.ComponentsObject> = {
  ...{ schemas: true, responses: true, parameters: true, examples: true, requestBodies: true, headers: true },
  ...{ securitySchemes: true, links: true, callbacks: true },
};
const operation: MembersOf<OpenAPIV3.OperationObject> = {
  ...{ tags: true, summary: true, description: true, externalDocs: true, operationId: true, parameters: true },
  ...{ requestBody: true, responses: true, callbacks: true, deprecated: true, security: true, servers: true },
};
const parameter: MembersOf<OpenAPIV3.ParameterObject> = {
  ...{ name: true, in: true, description: true, required: true, deprecated: true, allowEmptyValue: true, style: true },
  ...{ explode: true, allowReserved: true, schema: true, example: true, examples: true, content: true },
};

const requestBody: MembersOf<OpenAPIV3.RequestBodyObject> = { description: true, content: true, required: true };
const response: MembersOf<OpenAPIV3.ResponseObject> = { description: true, headers: true, content: true, links: true };
const { name: _name, in: _in, ...headerMembers } = parameter;
const header: MembersOf<OpenAPIV3.HeaderObject> = headerMembers;

/** A kind of object of OpenAPI 3.0. */
export type Place = "root" | "info" | "components" | "operation" | "parameter" | "requestBody" | "response" | "header";

/** Members that OpenAPI 3.0 has at a place. */
export const known: Readonly<Record<Place, Readonly<Record<string, true>>>> = {
  root,
  info: infoMembers,
  components,
  operation,
  parameter,
  requestBody,
  response,
  header,
};
