import { jsonMap } from "../../../src/source/json-map.ts";
import { isObject, own, type Json, type JsonObject } from "../../../src/source/json.ts";
import { holds, resolve, type Stack } from "./intrinsics.ts";
import type { HttpService } from "./http-service.ts";
import type { RestService } from "./rest-service.ts";
import type { Reply } from "./replies.ts";
import { putProperties } from "./rest-state.ts";

/** What a deployment came to. */
export interface Deployment {
  readonly outputs: JsonObject;
  readonly stack: Stack;
  /** APIs that were made of a document, by logical id. */
  readonly apiIds: ReadonlyMap<string, string>;
  /** Set if an import was refused. */
  readonly refused: Reply | undefined;
}

const bodies: Readonly<Record<string, { readonly key: string; readonly isRest: boolean }>> = {
  "AWS::ApiGateway::RestApi": { key: "Body", isRest: true },
  "AWS::Serverless::Api": { key: "DefinitionBody", isRest: true },
  "AWS::ApiGatewayV2::Api": { key: "Body", isRest: false },
  "AWS::Serverless::HttpApi": { key: "DefinitionBody", isRest: false },
};

/** The services that a template can make APIs in. */
export interface Services {
  readonly rest: RestService;
  readonly http: HttpService;
}

/**
 * Deploys the APIs of a template whose document stands in it, as CloudFormation does: functions are worked out first,
 * the document is imported, and what the resource's properties say goes before.
 *
 * @param uploads objects in S3 by key
 */
export async function deploy(
  template: JsonObject,
  parameters: JsonObject,
  { rest, http }: Services,
  uploads: ReadonlyMap<string, string>,
): Promise<Deployment> {
  const physicalIds = new Map<string, string>();
  const stack: Stack = { template, parameters, physicalIds };
  let refused: Reply | undefined;
  for (const [logicalId, resource] of Object.entries(own(template, "Resources") ?? {}) as [string, Json][]) {
    const kind = bodies[String(own(resource, "Type"))];
    if (kind === undefined || !holds(own(resource, "Condition"), stack)) continue;
    // The document may name the API that it becomes.
    physicalIds.set(logicalId, (kind.isRest ? rest : http).nextId());
    const resolved = resolve(own(resource, "Properties") ?? {}, stack);
    const properties = isObject(resolved) ? resolved : {};
    const body = own(properties, kind.key) ?? uploads.get(String(own(own(properties, "BodyS3Location"), "Key")));
    if (body === undefined) {
      physicalIds.delete(logicalId);
      continue;
    }
    const failOnWarnings = own(properties, "FailOnWarnings") ?? false;
    const reply = kind.isRest
      ? await rest.call("import_rest_api", { body, ...parametersOf(properties), failOnWarnings })
      : await http.call("import_api", { Body: body, FailOnWarnings: failOnWarnings });
    const id = physicalIds.get(logicalId) ?? "";
    const state = rest.apis.get(id);
    if (state !== undefined) putProperties(state, properties, stackTags(logicalId));
    else if (!http.apis.has(id)) {
      physicalIds.delete(logicalId);
      refused ??= reply;
    }
  }
  const outputs = Object.entries(own(template, "Outputs") ?? {}) as [string, Json][];
  return {
    outputs: jsonMap(outputs.map(([name, output]) => [name, resolve(own(output, "Value") ?? null, stack)])),
    stack,
    apiIds: physicalIds,
    refused,
  };
}

function parametersOf(properties: JsonObject): JsonObject {
  const parameters = own(properties, "Parameters");
  return parameters === undefined ? {} : { parameters };
}

function stackTags(logicalId: string): JsonObject {
  return {
    "aws:cloudformation:logical-id": logicalId,
    "aws:cloudformation:stack-id": "arn:aws:cloudformation:us-east-1:111111111111:stack/stack-name/0",
    "aws:cloudformation:stack-name": "stack-name",
  };
}
