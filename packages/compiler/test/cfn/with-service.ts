import type { Config } from "../../src/config/config.ts";
import { own, type Json, type JsonObject } from "../../src/source/json.ts";
import type { Emitted } from "./emit-text.ts";

/** A REST document with one integration of a service, given as JSON. */
export function withService(integration: JsonObject): string {
  return withServices([integration]);
}

/** A REST document with these integrations, each on a path of its own. */
export function withServices(integrations: readonly JsonObject[]): string {
  const paths = integrations.map((integration, index) => [
    `/a${index}/{key}`,
    {
      post: {
        responses: { "200": { description: "ok" } },
        "x-amazon-apigateway-integration": { type: "aws", httpMethod: "POST", ...integration },
      },
    },
  ]);
  return `paths: ${JSON.stringify(Object.fromEntries(paths))}`;
}

/** Asks for the one role of all integrations. */
export const made: Config = { iam: { serviceRoles: "api" } };

/** What the one role allows: action and resource, as text. */
export function allowed(emitted: Emitted): [Json, Json][] {
  return Object.values(emitted.resources("AWS::IAM::Role")).flatMap((role) =>
    ((own(own(role, "Properties"), "Policies") ?? []) as readonly Json[]).flatMap((policy) =>
      (own(own(policy, "PolicyDocument"), "Statement") as readonly JsonObject[]).map((statement): [Json, Json] => [
        own(statement, "Action") ?? null,
        textOf(own(statement, "Resource")),
      ]),
    ),
  );
}

function textOf(resource: Json | undefined): Json {
  return own(resource, "Fn::Sub") ?? resource ?? null;
}

/** How URIs of services start. */
export const region = "arn:aws:apigateway:eu-west-1";
