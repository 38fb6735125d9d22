import type { Integration } from "../../ir/integration.ts";
import type { MediaType, Parameter, Response } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import { literal } from "../literal.ts";
import type { TemplateApi } from "./templates.ts";

/** An operation or a route, as templates of its integration see it. */
export interface TemplateOwner {
  readonly integration: Integration;
  /** Of the request's body or the message, if that is JSON. */
  readonly schema: Schema | undefined;
  /** Whether the gateway lets nothing through that does not fit the schema. */
  readonly isValidated: boolean;
  readonly parameters: readonly Parameter[];
  readonly responses: readonly Response[];
}

/** What of an API has an integration. */
export function ownersOf(api: TemplateApi): readonly TemplateOwner[] {
  if (api.kind === "rest") {
    const validating = new Set(
      api.validators.filter(({ validatesBody }) => literal(validatesBody) === true).map(({ name }) => name),
    );
    return api.operations.flatMap(({ integration, requestBody, parameters, responses, validator }) => {
      if (!integration) return [];
      const isValidated = validator !== undefined && validating.has(validator);
      return [{ integration, schema: jsonSchema(requestBody?.content), isValidated, parameters, responses }];
    });
  }
  return api.routes.flatMap(({ integration, message, reply }) =>
    integration
      ? [
          {
            integration,
            schema: jsonSchema(message && [message]),
            isValidated: false,
            parameters: [],
            responses: reply ? [reply] : [],
          },
        ]
      : [],
  );
}

/** The schema of the JSON among several media types. */
function jsonSchema(content: readonly MediaType[] | undefined): Schema | undefined {
  return content?.find(({ type }) => /^application\/json\b/i.test(type))?.schema;
}
