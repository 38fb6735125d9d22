import type { Integration } from "../../ir/integration.ts";
import type { MediaType, Parameter, Response } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import type { TemplateApi } from "./templates.ts";

/** An operation or a route, as templates of its integration see it. */
export interface TemplateOwner {
  readonly integration: Integration;
  /** Of the request's body or the message, if that is JSON. */
  readonly schema: Schema | undefined;
  readonly parameters: readonly Parameter[];
  readonly responses: readonly Response[];
}

/** What of an API has an integration. */
export function ownersOf(api: TemplateApi): readonly TemplateOwner[] {
  if (api.kind === "rest") {
    return api.operations.flatMap(({ integration, requestBody, parameters, responses }) =>
      integration ? [{ integration, schema: jsonSchema(requestBody?.content), parameters, responses }] : [],
    );
  }
  return api.routes.flatMap(({ integration, message, reply }) =>
    integration
      ? [{ integration, schema: jsonSchema(message && [message]), parameters: [], responses: reply ? [reply] : [] }]
      : [],
  );
}

/** The schema of the JSON among several media types. */
export function jsonSchema(content: readonly MediaType[] | undefined): Schema | undefined {
  return content?.find(({ type }) => /^application\/json\b/i.test(type))?.schema;
}
